/**
 * Exports as the services write them: few people, all invented; headers, quoting and line ends as
 * found in real files.
 */

/** Google Contacts, since 2024. */
export const GOOGLE = [
  'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value',
  'Ana,Maria,Silva,,,,,,,,,,,,,https://example.com/p.jpg,* myContacts,Work,ana@work.example,* Home,ana@home.example,Mobile,+351 900 000 000',
  'José,,"Pérez, jr.",,,,,,,,,,,,"Met in Rome, ""nice""\nand tall",,* myContacts ::: Friends,* Other,jose@example.org ::: jp@example.org,,,,',
  ',,,,,,,,,,Acme Ltd.,,,,,,* myContacts,Work,office@acme.example,,,,',
  'No,,Address,,,,,,,,,,,,,,* myContacts,,,,,Mobile,+1 555 0100',
  'Bad,,Address,,,,,,,,,,,,,,* myContacts,* ,bad@nowhere,,,,',
  '',
].join('\r\n');

/** Google Contacts, until 2023. */
export const GOOGLE_OLD = [
  'Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value',
  'Bo Chen,Bo,,Chen,,,,* myContacts,* Home,bo@example.org,Work,bo@work.example,,',
  'Acme Ltd.,,,,,,,* myContacts,,acme@example.org,,,,',
  '',
].join('\n');

/** Outlook on Windows, in UTF-8. */
export const OUTLOOK = [
  '"Title","First Name","Middle Name","Last Name","Suffix","Company","E-mail Address","E-mail Type","E-mail Display Name","E-mail 2 Address","E-mail 2 Type","Notes"',
  '"","Zoë","","Müller","","","zoe@example.org","SMTP","Zoë Müller (zoe@example.org)","","",""',
  '"","Cy","","Ny","","","/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=cy","EX","Cy Ny","","",""',
  '',
].join('\r\n');

/** Thunderbird's address book. */
export const THUNDERBIRD = [
  'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Notes',
  'Dee,Fox,Dee Fox,,dee@example.org,dee@second.example,,,',
  ',,list@example.org,,list@example.org,,,,',
  '',
].join('\r\n');

/** LinkedIn's Connections.csv, whose header comes after a notice. */
export const LINKEDIN = [
  'Notes:',
  '"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed their connections to see or download their email address using this setting https://www.linkedin.com/psettings/privacy/email."',
  '',
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Eve,Okafor,https://www.linkedin.com/in/eve,eve@example.org,"Okafor, Sons & Co",Baker,01 Sep 2026',
  'Flo,Quiet,https://www.linkedin.com/in/flo,,Somewhere,Clerk,02 Sep 2026',
  '',
].join('\n');

const MAILCHIMP_HEADER =
  '"Email Address","First Name","Last Name",MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP';

/** Mailchimp's subscribed_members_export. */
export const MAILCHIMP = [
  `${MAILCHIMP_HEADER},LAST_CHANGED,LEID,EUID,NOTES,TAGS`,
  'gus@example.org,Gus,Hill,2,"2024-05-01 08:00:00",,"2024-05-01 08:01:00",192.0.2.1,"2024-05-01 08:01:00",1,a1,,"""friends"""',
  '',
].join('\n');

/** Mailchimp's unsubscribed_members_export. */
export const MAILCHIMP_UNSUBSCRIBED = [
  `${MAILCHIMP_HEADER},UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_CAMPAIGN_ID,UNSUB_REASON,UNSUB_REASON_OTHER,LEID,EUID`,
  'hal@example.org,Hal,Ire,2,"2024-05-01 08:00:00",,,,"2025-03-04 05:06:07",Spring,c1,NORMAL,,2,a2',
  '',
].join('\n');

/** Mailchimp's cleaned_members_export: addresses that bounced. */
export const MAILCHIMP_CLEANED = [
  `${MAILCHIMP_HEADER},CLEAN_TIME,CLEAN_CAMPAIGN_TITLE,CLEAN_CAMPAIGN_ID,LEID,EUID`,
  'ivy@example.org,Ivy,Jay,1,"2024-05-01 08:00:00",,,,"2025-04-05 06:07:08",Spring,c1,3,a3',
  '',
].join('\n');

/** Buttondown's subscribers. */
export const BUTTONDOWN = [
  'email,notes,metadata,tags,referrer_url,creation_date,secondary_id,subscriber_type,source,unsubscription_date,unsubscription_reason',
  'kay@example.org,,{},,,2025-01-01T00:00:00Z,1,regular,form,,',
  'leo@example.org,,{},,,2025-01-01T00:00:00Z,2,unsubscribed,form,2025-02-03T04:05:06Z,too many',
  'mia@example.org,,{},,,2025-01-01T00:00:00Z,3,unactivated,form,,',
  '',
].join('\r\n');

/** Substack's email_list. */
export const SUBSTACK = [
  'email,active_subscription,expiry,plan,email_disabled,created_at,first_payment_at',
  'ned@example.org,false,,other,false,2025-01-01T00:00:00.000Z,',
  'oda@example.org,true,2026-12-01T00:00:00.000Z,monthly,true,2025-01-01T00:00:00.000Z,2025-01-01T00:00:00.000Z',
  '',
].join('\n');

/** Ghost's members. */
export const GHOST = [
  'id,email,name,note,subscribed_to_emails,complimentary_plan,stripe_customer_id,created_at,deleted_at,labels,tiers',
  '1,pia@example.org,Pia Quist,,true,false,,2025-01-01T00:00:00.000Z,,,',
  '2,rob@example.org,Rob Stone,,false,false,,2025-01-01T00:00:00.000Z,,,',
  '',
].join('\r\n');

/** Kit's subscribers. */
export const KIT = [
  'email,first_name,status,created_at,tags',
  'sue@example.org,Sue,active,2025-01-01 00:00:00 UTC,friends',
  'tom@example.org,Tom,cancelled,2025-01-01 00:00:00 UTC,',
  'uma@example.org,Uma,bounced,2025-01-01 00:00:00 UTC,',
  'vic@example.org,Vic,complained,2025-01-01 00:00:00 UTC,',
  'wim@example.org,Wim,inactive,2025-01-01 00:00:00 UTC,',
  '',
].join('\n');

/** listmonk's subscribers. */
export const LISTMONK = [
  'uuid,email,name,attributes,status,created_at,updated_at',
  '5b0a,xia@example.org,Xia Yu,"{""city"": ""Braga""}",enabled,2025-01-01 00:00:00,2025-01-01 00:00:00',
  '5b0b,yan@example.org,Yan Zed,{},blocklisted,2025-01-01 00:00:00,2025-01-01 00:00:00',
  '',
].join('\n');
