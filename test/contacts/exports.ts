/** Exports with everything that their services know; all people are invented. */

export const LINKEDIN_FULL = [
  'Notes:',
  '"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed it."',
  '',
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Eve,Okafor,https://www.linkedin.com/in/eve-okafor,,"Okafor, Sons & Co",Baker,03 Nov 2025',
  ',,,,A Company,A Job,04 Nov 2025',
  'Ana,Silva,https://www.linkedin.com/in/an%C3%A1,ana@example.org,,,1/2/18',
  '',
].join('\n');

export const GOOGLE_FULL = [
  'First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Organization Department,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Address 1 - Country,Website 1 - Label,Website 1 - Value,Relation 1 - Label,Relation 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value',
  'Ana,,Silva,Ani,Seed Library,Librarian,Loans,1980-01-01,"Met in Rome.\nLikes tea",* myContacts ::: Friends,* Home,ana@example.org,Mobile,+351 900 100 200 ::: +351 900 100 201,Work,+351 210 000 000,Home,"Rua 1\n4000 Porto\nPortugal",Rua 1,Porto,4000,Portugal,Blog,ana.example.org,Spouse,Bo Chen,Shoe size,38',
  '',
].join('\r\n');

export const OUTLOOK_FULL = [
  '"Title","First Name","Middle Name","Last Name","Suffix","Company","Department","Job Title","Business Street","Business City","Business State","Business Postal Code","Business Country/Region","Home Street","Home City","Business Phone","Home Phone","Mobile Phone","E-mail Address","Categories","Notes","Web Page","Birthday"',
  '"Dr","Zoë","","Müller","","Acme","Sales","Head of it","1 High St","Leeds","","LS1","UK","Weg 2","Bonn","+44 1","","+44 2","zoe@example.org","Choir;Bees","A note","https://zoe.example.org","0/0/00"',
  '',
].join('\r\n');

export const THUNDERBIRD_FULL = [
  'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,Mobile Number,Home Address,Home Address 2,Home City,Home State,Home ZipCode,Home Country,Job Title,Department,Organization,Web Page 1,Birth Year,Custom 1,Notes',
  'Dee,Fox,Dee Fox,,dee@example.org,,+1 5,+1 6,Main St 1,Flat 2,Austin,TX,73301,USA,Clerk,,City,https://dee.example.org,1970,likes maps,Met at work',
  '',
].join('\r\n');

export const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

const DETAILS = [
  'FN:Ana Silva',
  'N:Silva;Ana;;;',
  'ORG:Acme\\, Ltd.;Loans',
  'TITLE:Librarian',
  'NOTE:Met in Rome\\nLikes tea\\; and maps',
  'NICKNAME:Ani',
  'CATEGORIES:Bees,Choir',
  'EMAIL;TYPE=HOME:ana@example.org',
  'ADR;TYPE=HOME:;;Rua 1;Porto;;4000;Portugal',
];

export const CARD_3 = card(
  'VERSION:3.0',
  ...DETAILS,
  'TEL;TYPE=CELL:+351 900 100 200',
  'item1.URL;type=pref:https\\://ana.example.org',
  'item1.X-ABLabel:_$!<HomePage>!$_',
  'X-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/ana',
  'X-ABRELATEDNAMES:Bo Chen',
  'BDAY:1980-01-01',
);

export const CARD_4 = card(
  'VERSION:4.0',
  ...DETAILS,
  'TEL;VALUE=uri;TYPE=cell:tel:+351 900 100 200',
  'URL:https://ana.example.org',
  'URL:https://www.linkedin.com/in/ana',
  'RELATED;VALUE=text:Bo Chen',
  'BDAY:19800101',
);
