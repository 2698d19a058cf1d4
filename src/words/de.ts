import { plural, pluralForms } from './plural.ts';
import type { Words } from './words.ts';

/** Every text of the interface, in German. The reader is „du“, who writes is „wir“. */
export const de: Words = {
  skip: 'Zum Inhalt springen',
  colon: ': ',
  menu: 'Hauptmenü',
  feeds: 'Feeds',
  lists: {
    wins: {
      title: 'Gelungenes',
      about: 'Was Menschen, die wir kennen, Gutes getan haben.',
      none: 'Noch nichts zu erzählen. Sobald jemandem etwas Gutes gelingt, steht es hier. Weißt du von etwas?',
    },
    asks: {
      title: 'Bitten',
      about: 'Was sie brauchen. Vielleicht ist etwas dabei, das dir leichtfällt.',
      none: 'Gerade braucht niemand etwas. Wenn jemand Hilfe gebrauchen kann, steht es hier. Kennst du so jemanden?',
    },
    offers: {
      title: 'Angebote',
      about: 'Was sie verschenken, verleihen oder anderen beibringen.',
      none: 'Gerade gibt es keine Angebote. Was jemand verschenkt, verleiht oder anderen beibringt, steht dann hier. Hast du etwas zu teilen?',
    },
    events: {
      title: 'Termine',
      about: 'Wo man sie treffen kann.',
      none: 'Keine Termine in Sicht. Hier wird stehen, wo man sich treffen kann. Hast du etwas vor?',
    },
    spotlights: {
      title: 'Porträts',
      about: 'Menschen, die man kennen sollte.',
      none: 'Noch keine Porträts. Hier stellen wir nach und nach Menschen vor, die man kennen sollte. Wen sollten wir kennenlernen?',
    },
    people: {
      title: 'Menschen',
      about: 'Die Freundinnen und Freunde, von denen dieser Brief erzählt.',
      none: 'Noch ist niemand vorgestellt. Wer hier erscheint, hat vorher Ja gesagt. Wen sollten wir fragen?',
    },
    topics: {
      title: 'Themen',
      about: 'Was ihnen am Herzen liegt.',
      none: 'Noch keine Themen. Sie kommen mit den Neuigkeiten: Hier sammelt sich, was unseren Freundinnen und Freunden am Herzen liegt.',
    },
    digests: {
      title: 'Briefe',
      about: 'Alle Briefe bisher.',
      none: 'Der erste Brief wird noch geschrieben. Weißt du eine gute Nachricht, die hineingehört?',
    },
  },
  kinds: {
    win: 'Gelungen',
    ask: 'Bitte',
    offer: 'Angebot',
    event: 'Termin',
    spotlight: 'Porträt',
  },
  sections: {
    wins: 'Was gelungen ist',
    asks: 'Kannst du helfen?',
    'still-needed': 'Noch immer gesucht',
    'it-worked': 'Es hat geklappt',
    offers: 'Angebote',
    events: 'Termine',
    'coming-up': 'Demnächst',
    spotlights: 'Zum Kennenlernen',
  },
  home: {
    newest: 'Der neueste Brief',
    read: 'Den Brief lesen',
    asks: 'Kannst du helfen?',
    allAsks: 'Alle offenen Bitten',
    wins: 'Zuletzt gelungen',
    allWins: 'Alles Gelungene',
    events: 'Demnächst',
    allEvents: 'Alle Termine',
  },
  ask: {
    open: 'Offen',
    help: 'Ich kann helfen',
    helpWith: (title: string) => `Ich kann helfen: ${title}`,
    subject: (title: string) => `Ich kann helfen: ${title}`,
    by: (day: string) => `Gebraucht bis zum ${day}`,
    met: (day: string) => `Erfüllt am ${day}`,
    metShort: 'Erfüllt, mit Dank',
    withdrawn: 'Zurückgezogen',
    expired: 'Die Zeit dafür ist vorbei',
    thanks: 'Dank an',
    openTitle: 'Offene Bitten',
    metTitle: 'Erfüllt, mit Dank',
    pastTitle: 'Nicht mehr nötig',
  },
  offer: { until: (day: string) => `Bis zum ${day}` },
  event: {
    upcoming: 'Demnächst',
    past: 'Vergangene Termine',
    when: 'Wann',
    where: 'Wo',
    online: 'Online',
    join: 'Online dabei sein',
    over: 'Dieser Termin ist vorbei.',
  },
  entry: {
    link: 'Mehr dazu',
    via: 'Weitererzählt von',
    topics: 'Themen',
  },
  person: {
    links: 'Anderswo',
    canHelpWith: 'Kann helfen bei',
    lookingFor: 'Sucht',
    feed: 'Eigener Feed',
    news: 'Neues',
    asks: 'Bitten',
    offers: 'Angebote',
    events: 'Termine',
    helped: 'Hat geholfen bei',
    none: 'Noch nichts Neues. Die nächste gute Nachricht steht dann hier. Hast du schon davon gehört?',
    follow: (name: string) => `Neues von ${name} abonnieren`,
  },
  topic: { follow: (topic: string) => `Das Thema ${topic} abonnieren` },
  digest: {
    tells: 'Mit dabei:',
    more: plural('de', { one: 'eine weitere Person', other: '{n} weitere' }),
    reply:
      'Kennst du jemanden, dem etwas Gutes gelungen ist oder der Hilfe gebrauchen kann? Kannst du bei etwas davon helfen? Antworte einfach.',
    friends: 'Freundinnen und Freunde',
    friend: 'du',
    because: (editor: string) => `Du bekommst diesen Brief, weil ${editor} an dich gedacht hat.`,
    stop: 'Bitte keine Briefe mehr',
    copyTitle: 'Bereit zum Einfügen',
    copyAbout: 'Kopiere den Brief und füge ihn in eine neue E-Mail ein.',
    copy: 'Den Brief kopieren',
    copied: 'Kopiert. Nun füge ihn in eine neue E-Mail ein.',
    copyFailed:
      'Der Browser hat es nicht erlaubt. Markiere den Brief unten und kopiere ihn von Hand.',
    subject: 'Betreff',
    empty: 'Dieser Brief hat keine eigenen Neuigkeiten.',
    newer: 'Neuerer Brief',
    older: 'Älterer Brief',
  },
  list: {
    pages: 'Seiten',
    previous: 'Vorige Seite',
    next: 'Nächste Seite',
    page: (number: number, total: number) => `Seite ${number} von ${total}`,
    count: plural('de', { one: '{n} Eintrag', other: '{n} Einträge' }),
  },
  worked: {
    title: 'Es hat geklappt',
    about: 'Worum gebeten wurde und wer geholfen hat.',
    none: 'Noch hat sich keine Bitte erfüllt. Wenn jemand Hilfe findet, steht die Geschichte hier. Vielleicht ist es deine?',
    met: plural('de', {
      one: 'Eine Bitte hat sich bisher erfüllt.',
      other: '{n} Bitten haben sich bisher erfüllt.',
    }),
    halfWithin: plural('de', {
      one: 'Bei der Hälfte dauerte es höchstens einen Tag.',
      other: 'Bei der Hälfte dauerte es höchstens {n} Tage.',
    }),
    halfAtOnce: 'Die Hälfte erfüllte sich noch am selben Tag.',
    onceAfter: plural('de', { one: 'Es dauerte einen Tag.', other: 'Es dauerte {n} Tage.' }),
    onceAtOnce: 'Sie erfüllte sich noch am selben Tag.',
    helped: plural('de', {
      one: 'Eine Person hat geholfen.',
      other: '{n} Menschen haben geholfen.',
    }),
    stillOpen: plural('de', {
      one: 'Eine Bitte ist noch offen',
      other: '{n} Bitten sind noch offen',
    }),
    numbers: 'In Zahlen',
    byMonth: 'Erfüllte Bitten nach Monat',
    byYear: 'Erfüllte Bitten nach Jahr',
    byDays: 'Tage, bis es geklappt hat',
    month: 'Monat',
    year: 'Jahr',
    days: 'Tage',
    asks: 'Erfüllte Bitten',
    table: 'Die Zahlen als Tabelle',
    count: plural('de', { one: '{n} Bitte', other: '{n} Bitten' }),
    most: (asks: string, when: string) => `${when} brachte die meisten: ${asks}.`,
    orMore: (days: string) => `ab ${days}`,
    stories: 'Wer wem geholfen hat',
    took: plural('de', { one: 'nach einem Tag', other: 'nach {n} Tagen' }),
    tookNone: 'noch am selben Tag',
    thanks: 'Dank an alle, die geholfen haben',
    all: 'Alle erfüllten Bitten und wer geholfen hat',
  },
  around: {
    title: 'Davor und danach',
    older: 'Davor',
    newer: 'Danach',
    related: 'Weiterlesen',
    about: (name: string) => `Mehr über ${name}`,
    on: (topic: string) => `Auch zum Thema ${topic}`,
    kind: {
      win: 'Noch etwas Gelungenes',
      ask: 'Noch eine Bitte',
      offer: 'Noch ein Angebot',
      event: 'Noch ein Termin',
      spotlight: 'Noch ein Porträt',
    },
    permalink: 'Link zu dieser Seite',
    copy: 'Kopieren',
    copyLabel: 'Den Link zu dieser Seite kopieren',
    copied: 'Kopiert.',
    copyFailed: 'Der Browser hat es nicht erlaubt. Kopiere die Adresse von Hand.',
  },
  lost: {
    title: 'Diese Seite gibt es nicht',
    about:
      'Vielleicht ist sie umgezogen, oder jemand hat uns gebeten, sie herauszunehmen, und das haben wir getan. Vielleicht ist der Adresse auch unterwegs ein Buchstabe abhandengekommen.',
    home: 'Zur Startseite',
    try: 'Von hier aus weiter',
    search: 'Hier suchen',
    newest: 'Der neueste Brief',
    asks: 'Wer Hilfe gebrauchen kann',
    archive: 'Alles bisher, nach Jahren',
    write: 'Schreib uns, was du gesucht hast',
    subject: 'Eine Seite, die ich nicht gefunden habe',
  },
  preview: { withheld: (reason: string) => `Nicht öffentlich: ${reason}` },
  search: {
    title: 'Suche',
    about: 'Finde einen Menschen, eine gute Tat, eine Bitte oder einen Brief.',
    label: 'Wonach suchst du?',
    button: 'Suchen',
    person: 'Person',
    digest: 'Brief',
    page: 'Seite',
    results: 'Was sich fand',
    found: pluralForms({ one: '{n} Treffer', other: '{n} Treffer' }),
    none: (query: string) =>
      `Zu „${query}“ fand sich nichts. Versuch es mit einem anderen Wort oder auf einem der Wege unten.`,
    more: 'Mehr Treffer',
    script:
      'Die Suche braucht JavaScript, und das ist hier ausgeschaltet. Diese Wege führen auch ohne weiter.',
    missing: 'Die Suche antwortet gerade nicht. Diese Wege führen auch ohne sie weiter.',
    preview: 'Die Suche geht nur auf der fertigen Website, nicht in dieser Vorschau.',
    ways: 'Oder sieh dich um',
  },
  filters: {
    kinds: 'Art',
    topics: 'Thema',
    allKinds: 'Alles',
    allTopics: 'Alle Themen',
    moreTopics: 'Weitere Themen',
    titles: {
      win: (topic: string) => `Gelungenes zum Thema ${topic}`,
      ask: (topic: string) => `Bitten zum Thema ${topic}`,
      offer: (topic: string) => `Angebote zum Thema ${topic}`,
      event: (topic: string) => `Termine zum Thema ${topic}`,
      spotlight: (topic: string) => `Porträts zum Thema ${topic}`,
    },
  },
  feed: {
    rss: 'RSS',
    atom: 'Atom',
    json: 'JSON Feed',
    asks: 'Offene Bitten',
    digests: 'Briefe',
    events: 'Kalender',
    blogroll: 'Blogroll',
  },
  pages: {
    copy: {
      button: 'Kopieren',
      label: (name: string) => `Die Adresse kopieren: ${name}`,
      copied: 'Kopiert',
      failed:
        'Der Browser hat es nicht erlaubt. Bitte markiere die Adresse und kopiere sie von Hand.',
    },
    feeds: {
      title: 'Alle Feeds',
      about:
        'Ein Feed ist eine Adresse, bei der ein Feedreader für dich nachsieht, sodass Neues von selbst zu dir kommt. Er fragt nicht nach deinem Namen; niemand erfährt also, wer mitliest.',
      ics: 'iCalendar',
      opml: 'OPML',
      news: {
        title: 'Alles Neue',
        about:
          'Alles, was neu ist, in voller Länge. In allen dreien steht dasselbe: Nimm den, der deinem Feedreader liegt.',
      },
      asks: {
        title: 'Offene Bitten',
        about: 'Was unsere Freundinnen und Freunde gerade brauchen, und sonst nichts.',
      },
      digests: {
        title: 'Briefe',
        about:
          'Jeder Brief im Ganzen. Ein Dienst, der Feeds als E-Mail verschickt, kann sie weiterleiten.',
      },
      events: {
        title: 'Kalender',
        about: 'Alle Termine. Einmal im Kalender abonniert, erscheinen neue dort von selbst.',
      },
      blogroll: {
        title: 'Eigene Feeds unserer Freundinnen und Freunde',
        about:
          'Eine Liste dessen, was sie selbst veröffentlichen. Ein Feedreader übernimmt sie im Ganzen.',
      },
      people: {
        title: 'Ein Mensch',
        about: 'Nur Neues von einem Menschen.',
        count: plural('de', { one: '{n} Mensch', other: '{n} Menschen' }),
        elsewhere: 'Es sind viele: Jeder Feed steht auf der Seite des Menschen, um den es geht.',
      },
      topics: {
        title: 'Ein Thema',
        about: 'Nur Neues zu einem Thema.',
        count: plural('de', { one: '{n} Thema', other: '{n} Themen' }),
        elsewhere: 'Es sind viele: Jeder Feed steht auf der Seite seines Themas.',
      },
      webcal: 'Im Kalender abonnieren',
    },
    subscribe: {
      title: 'Abonnieren',
      about:
        'Drei Wege, von unseren Freundinnen und Freunden zu hören. Keiner kostet etwas, und du kannst jederzeit aufhören.',
      mail: {
        title: 'Per E-Mail',
        about:
          'Schreib uns, und wir setzen dich von Hand auf die Liste. Jeder Brief kommt dann als E-Mail zu dir. Willst du keine mehr, dann antworte auf irgendeinen und sag es.',
        action: 'Um den Brief bitten',
        subject: 'Bitte schickt mir den Brief',
      },
      feed: {
        title: 'Als Feed',
        about:
          'Ein Feedreader sammelt Neues für dich, und niemand erfährt, dass du es liest. Gib ihm diese Adresse. Willst du nicht mehr, dann nimm sie wieder heraus.',
        action: 'Der Feed mit allem Neuen',
        all: 'Alle Feeds und was in ihnen steht',
      },
      calendar: {
        title: 'Im Kalender',
        about:
          'Die Termine, an denen du unsere Freundinnen und Freunde treffen kannst, in deinem eigenen Kalender. Einmal abonniert, erscheinen neue von selbst. Willst du nicht mehr, dann entferne diesen Kalender.',
        action: 'Im Kalender abonnieren',
        file: 'Alle Termine als Datei, einmalig',
      },
    },
    about: {
      title: 'Über diesen Brief',
      by: (title: string, editor: string) =>
        `${title} ist ein Brief über Freundinnen und Freunde: was ihnen Gutes gelingt, was sie brauchen, was sie zu geben haben. ${editor} schreibt ihn.`,
      sofarTitle: 'Bisher',
      since: (day: string) => `Die erste Nachricht ist vom ${day}.`,
      letters: plural('de', {
        one: '{n} Brief ist seither erschienen.',
        other: '{n} Briefe sind seither erschienen.',
      }),
      friends: plural('de', {
        one: '{n} Mensch wird hier vorgestellt.',
        other: '{n} Menschen werden hier vorgestellt.',
      }),
      met: plural('de', {
        one: '{n} Bitte hat sich erfüllt, weil jemand geholfen hat.',
        other: '{n} Bitten haben sich erfüllt, weil jemand geholfen hat.',
      }),
      begun: 'Es hat gerade erst begonnen: Die erste Nachricht ist unterwegs.',
      takePartTitle: 'Wie du mitmachen kannst',
      takePart:
        'Hilf, wo dir eine Bitte leichtfällt. Erzähl uns von Menschen, denen etwas Gutes gelungen ist oder die Hilfe gebrauchen können: Sie selbst sind zu bescheiden, du musst es nicht sein. Eine Antwort auf irgendeinen Brief genügt.',
      asks: 'Sehen, wer Hilfe gebrauchen kann',
      write: 'Von jemandem erzählen',
      writeSubject: 'Ich weiß etwas Neues',
      subscribe: 'Den Brief bekommen',
      consentTitle: 'Namen, und wie man nicht vorkommt',
      consent:
        'Hier steht nur, wer Ja gesagt hat. Soll etwas über dich geändert oder herausgenommen werden, dann schreib uns, ganz ohne Begründung. Es verschwindet dann von jeder Seite, aus jedem Feed und aus jedem früheren Brief auf dieser Website.',
      remove: 'Etwas herausnehmen lassen',
      removeSubject: 'Bitte nehmt etwas heraus',
      privacy: 'Diese Website zählt keine Besuche und lädt nichts von anderswo.',
    },
    archive: {
      title: 'Archiv',
      about: 'Alles bisher, nach Jahren.',
      none: 'Noch ist nichts erzählt. Alle Neuigkeiten und Briefe bewahren wir hier auf, Jahr für Jahr. Weißt du von etwas Gutem?',
      entries: plural('de', { one: '{n} Neuigkeit', other: '{n} Neuigkeiten' }),
      letters: plural('de', { one: '{n} Brief', other: '{n} Briefe' }),
      all: (year: string) => `Alles aus ${year}`,
      letter: 'Brief',
      years: 'Jahre',
      newer: 'Das Jahr danach',
      older: 'Das Jahr davor',
    },
    empty: {
      home: 'Noch ist nichts erzählt. Bald gibt es hier Briefe über Freundinnen und Freunde: was ihnen Gutes gelingt, was sie brauchen und wie man ihnen zur Hand gehen kann.',
      write: 'Schreib uns',
    },
  },
  submit: {
    title: 'Erzähl uns, was es Neues gibt',
    about:
      'Ist dir oder jemandem aus deinem Freundeskreis etwas Gutes gelungen? Kannst du Hilfe gebrauchen, oder hast du etwas zu geben? Erzähl es uns hier.',
    read: (editor: string) => `${editor} liest alles, bevor es erscheint, und antwortet dir.`,
    subject: (newsletter: string) => `Neues für ${newsletter}`,
    steps: { news: 'Deine Nachricht', when: 'Tag und Ort', sender: 'Zu dir' },
    optional: 'Darf leer bleiben.',
    wrong: 'Bitte sieh dir das noch einmal an',
    trap: 'Bitte lass dieses Feld leer',
    send: {
      title: 'Bereit zum Absenden',
      form: 'Absenden',
      mail: 'Per E-Mail senden',
      mailAbout: 'Dein E-Mail-Programm öffnet sich mit deinen Antworten. Drück dort auf „Senden“.',
      github: 'Über GitHub senden',
      githubAbout:
        'Du brauchst dort ein Konto, und alle können mitlesen. Deine E-Mail-Adresse wird nicht mitgeschickt.',
      githubPlain: 'Ein Formular auf GitHub ausfüllen',
      plain: 'Eine einfache E-Mail schreiben',
      plainAbout: (address: string) =>
        `Es öffnet sich nichts? Dann schreib in deinen eigenen Worten an ${address}.`,
    },
    guide: {
      step: (step: string, total: string) => `Schritt ${step} von ${total}`,
      next: 'Weiter',
      back: 'Zurück',
      all: 'Alle Fragen zeigen',
      one: 'Eine Frage nach der anderen',
      kept: 'Was du schreibst, merkt sich dieser Browser, bis es abgeschickt ist.',
      restored: 'Das hast du beim letzten Mal geschrieben.',
      anew: 'Neu anfangen',
      preview: 'So wird es aussehen',
      somebody: 'Eine Freundin, ein Freund',
      mailLong: (address: string) =>
        `Dein Text ist zu lang für einen Link. Kopiere ihn und füge ihn in eine E-Mail an ${address} ein.`,
      mailEmpty: 'Die E-Mail beginnen',
      githubLong:
        'Dein Text ist zu lang für einen Link. Kopiere ihn und füge ihn in das Formular auf GitHub ein.',
      text: 'Der Text zum Kopieren',
      copy: 'Den Text kopieren',
      copied: 'Kopiert. Nun füge ihn ein.',
      copyFailed: 'Der Browser hat es nicht erlaubt. Markiere den Text und kopiere ihn von Hand.',
    },
    thanks: {
      title: 'Danke',
      about: (editor: string) =>
        `Deine Nachricht ist angekommen. ${editor} liest sie und antwortet dir. Vorher erscheint nichts.`,
      another: 'Noch etwas erzählen',
      home: 'Zur Startseite',
    },
    questions: {
      kind: { label: 'Worum geht es?' },
      about: { label: 'Um wen geht es?' },
      name: { label: 'Wie heißt deine Freundin oder dein Freund?' },
      title: {
        label: 'Deine Nachricht in einer Zeile',
        hint: 'Zum Beispiel: Amina eröffnet den Schulgarten',
      },
      body: {
        label: 'Die ganze Nachricht',
        hint: 'Ein paar Sätze, wie du sie einer Freundin oder einem Freund erzählen würdest. Mit einer leeren Zeile beginnt ein neuer Absatz.',
      },
      link: {
        label: 'Wo kann man mehr dazu lesen?',
        hint: 'Eine Webadresse, wenn es eine gibt.',
      },
      by: {
        label: 'Bis zu welchem Tag wird es gebraucht?',
        hint: 'Lass es leer, wenn es nicht eilt.',
      },
      until: {
        label: 'Bis zu welchem Tag gilt das Angebot?',
        hint: 'Lass es leer, wenn es kein Ende hat.',
      },
      starts: { label: 'An welchem Tag beginnt es?' },
      starts_time: { label: 'Um wie viel Uhr beginnt es?', hint: 'Nach der Uhr vor Ort.' },
      ends: {
        label: 'An welchem Tag endet es?',
        hint: 'Lass es leer, wenn es am selben Tag endet.',
      },
      ends_time: { label: 'Um wie viel Uhr endet es?' },
      place: { label: 'Wo findet es statt?' },
      online: {
        label: 'Wo kann man online dabei sein?',
        hint: 'Eine Webadresse, wenn es eine gibt.',
      },
      consent: {
        label: 'Dürfen wir den Namen der Person veröffentlichen, um die es geht?',
        hint: 'Wenn es nicht um dich selbst geht, frag die Person bitte vorher.',
      },
      credit: { label: 'Dürfen wir sagen, dass wir es von dir wissen?' },
      sender: { label: 'Dein Name' },
      email: {
        label: 'Wohin dürfen wir dir antworten?',
        hint: 'Deine E-Mail-Adresse. Sie wird nie veröffentlicht.',
      },
    },
    options: {
      kind: {
        win: 'Etwas Gutes, das gelungen ist',
        ask: 'Etwas, das gebraucht wird',
        offer: 'Etwas zu verschenken, zu verleihen oder beizubringen',
        event: 'Etwas, zu dem man kommen kann',
        spotlight: 'Ein Mensch, den man kennen sollte',
      },
      about: { me: 'Um mich', friend: 'Um jemanden aus meinem Freundeskreis' },
      consent: { yes: 'Ja', ask: 'Noch nicht: Bitte fragt vorher nach', no: 'Nein' },
      credit: { yes: 'Ja', no: 'Nein' },
    },
    faults: {
      missing: 'Bitte füll das aus.',
      choice: 'Bitte wähl eine dieser Antworten.',
      long: plural('de', {
        one: 'Bitte kürze das auf ein Zeichen.',
        other: 'Bitte kürze das auf höchstens {n} Zeichen.',
      }),
      control: 'Darin steckt ein unsichtbares Zeichen. Bitte tipp den Text neu ein.',
      address: 'Bitte gib eine vollständige Webadresse an, zum Beispiel https://example.org.',
      mailbox: 'Bitte gib eine E-Mail-Adresse an, zum Beispiel ada@example.org.',
      day: 'Bitte gib einen Tag an, den es gibt, zum Beispiel 2026-12-01.',
      order: 'Es endet, bevor es beginnt. Bitte ändere eines von beiden.',
    },
  },
  received: {
    faulty: {
      title: 'Fast fertig',
      note: 'Noch ist nichts bei uns angekommen. Sieh dir an, was unten markiert ist, und sende es dann noch einmal ab.',
    },
    suspected: {
      title: 'Bitte sende es noch einmal ab',
      note: 'Ein verstecktes Feld war ausgefüllt, wie Programme es tun. Deshalb ist noch nichts bei uns angekommen. Drück bitte noch einmal auf den Knopf unten.',
    },
    often: {
      title: 'Etwas später, bitte',
      note: plural('de', {
        one: 'Gerade kam sehr viel auf einmal, und deine Nachricht ist noch nicht durchgekommen. Was du geschrieben hast, steht unten. Lass diese Seite offen und sende es in {n} Minute noch einmal ab.',
        other:
          'Gerade kam sehr viel auf einmal, und deine Nachricht ist noch nicht durchgekommen. Was du geschrieben hast, steht unten. Lass diese Seite offen und sende es in {n} Minuten noch einmal ab.',
      }),
    },
    unkept: {
      title: 'Das ließ sich nicht speichern',
      note: 'Mit unserem Server stimmt etwas nicht, deshalb ist nichts bei uns angekommen. Was du geschrieben hast, steht unten. Kopiere es, oder lass diese Seite offen und sende es später noch einmal ab.',
    },
    long: {
      title: 'Das ist zu lang',
      note: 'Noch ist nichts bei uns angekommen. Kürze, was unten steht, und sende es dann noch einmal ab.',
    },
    huge: {
      title: 'Das ist zu groß',
      note: 'Es ist nichts bei uns angekommen. Geh zurück zum Formular: Was du geschrieben hast, steht dort noch. Kürze es, häng keine Dateien an und sende es noch einmal ab.',
    },
    unread: {
      title: 'Das ließ sich nicht lesen',
      note: 'Es ist nichts bei uns angekommen. Geh zurück zum Formular und sende es von dort ab.',
    },
    lost: {
      title: 'Hier ist nichts',
      note: 'Das Formular für deine Nachricht ist auf einer anderen Seite.',
    },
    form: 'Zum Formular',
  },
  issues: {
    title: 'Neues',
    about: {
      win: 'Erzähl von etwas Gutem, das dir oder jemandem aus deinem Freundeskreis gelungen ist.',
      ask: 'Sag, wer wobei Hilfe gebrauchen kann: du oder jemand aus deinem Freundeskreis.',
      offer:
        'Sag, was du oder jemand aus deinem Freundeskreis verschenkt, verleiht oder anderen beibringt.',
      event: 'Sag, wo man dich oder jemanden aus deinem Freundeskreis treffen kann.',
      spotlight: 'Stell einen Menschen vor, den man kennen sollte.',
    },
    intro:
      'Was du hier schreibst, können sofort alle lesen, zusammen mit deinem Namen auf GitHub. Wir lesen es, bevor es in den Brief kommt.',
    elsewhere: (address: string) =>
      `Möchtest du hier lieber nicht zu sehen sein, dann nimm das Formular auf unserer Website: ${address}`,
    onlyFriend: 'Nur wenn es nicht um dich selbst geht.',
    chooser: {
      name: 'Das Formular auf unserer Website',
      about: 'Für Neuigkeiten, die hier nicht zu sehen sein sollen, und für alle ohne Konto.',
    },
    answers: {
      ready:
        'Danke für deine Nachricht. Sie liegt jetzt bei uns: Wir lesen alles, bevor es in den Brief kommt. Bis dahin kannst du sie oben noch ändern.',
      mend: plural('de', {
        one: 'Danke für deine Nachricht. Bitte sieh dir vorher noch eine Antwort an:',
        other: 'Danke für deine Nachricht. Bitte sieh dir vorher noch {n} Antworten an:',
      }),
      again:
        'Bitte bearbeite deinen Text oben, über die drei Punkte in seiner Ecke. Sobald du ihn speicherst, wird er neu gelesen.',
      blank: (address: string) =>
        `Danke, dass du uns schreibst. Neuigkeiten lassen sich nur lesen, wenn sie über eines der Formulare kommen. Magst du hier eines auswählen und es noch einmal erzählen? ${address}`,
      withheld:
        'Danke für deine Nachricht. Wir sehen sie uns persönlich an und antworten dir hier.',
      unnamed:
        'Danke für deine Nachricht. Der Brief nennt alle, von denen er erzählt, beim Namen, und du hast gesagt, dass er das nicht soll. Deshalb ist nichts vorbereitet. Wir antworten dir hier. Soll deine Nachricht auch hier nicht sichtbar bleiben, dann sag es uns bitte.',
      busy: 'Danke für die Änderung. Wir arbeiten schon an deiner Nachricht und sehen uns an, was neu ist.',
    },
    faults: {
      alphabets:
        'Darin mischen sich Buchstaben aus verschiedenen Alphabeten, die einander ähnlich sehen. Bitte tipp den Text neu ein.',
      link: 'Einer der Links führt nirgendwohin. Bitte gib vollständige Webadressen an, zum Beispiel https://example.org.',
      picture:
        'Bilder lassen sich hier nicht schicken. Bitte lass sie weg; wir fragen dich gern danach.',
      unclear: 'So können wir das nicht abdrucken. Bitte schreib es in einfachen Worten.',
    },
  },
  machines: {
    by: (editor: string) =>
      `Ein Rundbrief über Freundinnen und Freunde, geschrieben von ${editor}.`,
    note: 'Wer hier genannt wird, war damit einverstanden. Gib Zitate wörtlich wieder, und sieh auf der Seite selbst nach, bevor du sagst, dass eine Bitte noch offen ist.',
    pages: 'Seiten',
  },
  footer: {
    more: 'Mehr zu lesen',
    join: 'Mitmachen',
    by: (name: string) => `Geschrieben von ${name}.`,
    contact: 'Schreib uns',
  },
};
