import { plural, pluralForms } from './plural.ts';
import type { Words } from './words.ts';

/**
 * Every text of the interface, in French. Readers are "vous", as the many whom a letter to a circle
 * speaks to. Before "? ;" stands a narrow no-break space, before ":" and inside "« »" a full one.
 */
export const fr: Words = {
  skip: 'Aller au contenu',
  colon: '\u00a0: ',
  menu: 'Principal',
  feeds: 'Flux',
  lists: {
    wins: {
      title: 'Réussites',
      about: 'Ce que l’on fait de beau autour de nous.',
      none: 'Rien encore à raconter. Dès que quelqu’un fera quelque chose de bien, cela se lira ici. Vous connaissez une nouvelle de ce genre\u202f?',
    },
    asks: {
      title: 'Demandes',
      about: 'Ce dont quelqu’un a besoin. Vous l’avez peut-être sous la main.',
      none: 'En ce moment, personne n’a besoin de rien. Dès qu’un coup de main sera bienvenu, cela se lira ici. Vous connaissez quelqu’un à qui il rendrait service\u202f?',
    },
    offers: {
      title: 'Offres',
      about: 'Ce que l’on donne, prête ou enseigne.',
      none: 'Pas d’offres pour l’instant. Ce que l’on donne, prête ou enseigne se lira ici. Vous avez quelque chose à partager\u202f?',
    },
    events: {
      title: 'Rendez-vous',
      about: 'Où se retrouver.',
      none: 'Aucun rendez-vous en vue. Les occasions de se retrouver seront annoncées ici. Vous préparez quelque chose\u202f?',
    },
    spotlights: {
      title: 'Portraits',
      about: 'Des personnes à connaître.',
      none: 'Pas encore de portraits. Des personnes à connaître seront présentées ici, une à une. Qui devrions-nous rencontrer\u202f?',
    },
    people: {
      title: 'Personnes',
      about: 'Celles et ceux dont parle cette lettre.',
      none: 'Personne n’est encore présenté. On n’apparaît ici qu’après avoir dit oui. À qui devrions-nous poser la question\u202f?',
    },
    topics: {
      title: 'Thèmes',
      about: 'Ce qui nous tient à cœur.',
      none: 'Pas encore de thèmes. Ils viennent avec les nouvelles\u00a0: ce qui nous tient à cœur sera réuni ici.',
    },
    digests: {
      title: 'Lettres',
      about: 'Toutes les lettres parues.',
      none: 'La première lettre est en train de s’écrire. Vous connaissez une bonne nouvelle qui y aurait sa place\u202f?',
    },
  },
  kinds: {
    win: 'Réussite',
    ask: 'Demande',
    offer: 'Offre',
    event: 'Rendez-vous',
    spotlight: 'Portrait',
  },
  sections: {
    wins: 'De belles choses',
    asks: 'Un coup de main\u202f?',
    'still-needed': 'On cherche encore',
    'it-worked': 'Ça a marché',
    offers: 'Offres',
    events: 'Rendez-vous',
    'coming-up': 'À venir',
    spotlights: 'À connaître',
  },
  home: {
    newest: 'La dernière lettre',
    read: 'Lire la lettre',
    asks: 'Un coup de main\u202f?',
    allAsks: 'Toutes les demandes ouvertes',
    wins: 'De belles choses, ces temps-ci',
    allWins: 'Toutes les réussites',
    events: 'À venir',
    allEvents: 'Tous les rendez-vous',
  },
  ask: {
    open: 'Ouverte',
    help: 'Je peux aider',
    helpWith: (title) => `Je peux aider\u00a0: ${title}`,
    subject: (title) => `Je peux aider\u00a0: ${title}`,
    by: (day) => `À trouver d’ici le ${day}`,
    met: (day) => `Exaucée le ${day}`,
    metShort: 'Exaucée, merci',
    withdrawn: 'Retirée',
    expired: 'La date est passée',
    thanks: 'Merci à',
    openTitle: 'Demandes ouvertes',
    metTitle: 'Exaucées, merci',
    pastTitle: 'Plus d’actualité',
  },
  offer: { until: (day) => `Jusqu’au ${day}` },
  event: {
    upcoming: 'À venir',
    past: 'Rendez-vous passés',
    when: 'Quand',
    where: 'Où',
    online: 'En ligne',
    join: 'Participer en ligne',
    over: 'Ce rendez-vous est passé.',
  },
  entry: {
    link: 'En savoir plus',
    via: 'Transmis par',
    topics: 'Thèmes',
  },
  person: {
    links: 'Ailleurs',
    canHelpWith: 'Peut aider pour',
    lookingFor: 'Cherche',
    feed: 'Son propre flux',
    news: 'Nouvelles',
    asks: 'Demandes',
    offers: 'Offres',
    events: 'Rendez-vous',
    helped: 'Coups de main donnés',
    none: 'Pas encore de nouvelles. La prochaine belle chose se lira ici. En avez-vous déjà entendu parler\u202f?',
    follow: (name) => `Suivre ${name}`,
  },
  topic: { follow: (topic) => `Suivre le thème ${topic}` },
  digest: {
    tells: 'On y croise',
    more: plural('fr', {
      one: 'une autre personne',
      many: '{n} d’autres personnes',
      other: '{n} autres personnes',
    }),
    reply:
      'Vous connaissez quelqu’un qui a fait quelque chose de bien, ou qui aurait besoin d’un coup de main\u202f? Vous pouvez aider pour l’une de ces demandes\u202f? Il suffit de répondre.',
    friends: 'chères amies, chers amis',
    friend: 'chères amies, chers amis',
    because: (editor) =>
      `${editor} a pensé à vous\u00a0: voilà pourquoi vous recevez cette lettre.`,
    stop: 'Ne plus recevoir ces lettres',
    copyTitle: 'Prête à coller',
    copyAbout: 'Copiez la lettre, puis collez-la dans un nouveau message.',
    copy: 'Copier la lettre',
    copied: 'Copiée. Il reste à la coller dans un nouveau message.',
    copyFailed:
      'Le navigateur ne l’a pas permis. Sélectionnez la lettre ci-dessous et copiez-la à la main.',
    subject: 'Objet',
    empty: 'Cette lettre n’apporte pas de nouvelles.',
    newer: 'Lettre suivante',
    older: 'Lettre précédente',
  },
  list: {
    pages: 'Pages',
    previous: 'Page précédente',
    next: 'Page suivante',
    page: (number, total) => `Page ${number} sur ${total}`,
    count: plural('fr', { one: '{n} nouvelle', many: '{n} de nouvelles', other: '{n} nouvelles' }),
  },
  worked: {
    title: 'Ça a marché',
    about: 'Ce que l’on a demandé, et qui a aidé.',
    none: 'Aucune demande n’a encore été exaucée. Dès que quelqu’un aura trouvé de l’aide, l’histoire se lira ici. Et si c’était la vôtre\u202f?',
    met: plural('fr', {
      one: 'Jusqu’ici, une demande a été exaucée.',
      many: 'Jusqu’ici, {n} de demandes ont été exaucées.',
      other: 'Jusqu’ici, {n} demandes ont été exaucées.',
    }),
    halfWithin: plural('fr', {
      one: 'Pour la moitié d’entre elles, un jour a suffi.',
      many: 'Pour la moitié d’entre elles, {n} de jours ont suffi.',
      other: 'Pour la moitié d’entre elles, {n} jours ont suffi.',
    }),
    halfAtOnce: 'Pour la moitié d’entre elles, ce fut le jour même.',
    onceAfter: plural('fr', {
      one: 'Un jour a suffi.',
      many: '{n} de jours ont suffi.',
      other: '{n} jours ont suffi.',
    }),
    onceAtOnce: 'Ce fut le jour même.',
    helped: plural('fr', {
      one: 'Une personne a aidé.',
      many: '{n} de personnes ont aidé.',
      other: '{n} personnes ont aidé.',
    }),
    stillOpen: plural('fr', {
      one: 'Une demande est encore ouverte',
      many: '{n} de demandes sont encore ouvertes',
      other: '{n} demandes sont encore ouvertes',
    }),
    numbers: 'En chiffres',
    byMonth: 'Demandes exaucées, par mois',
    byYear: 'Demandes exaucées, par année',
    byDays: 'Attente des demandes, en jours',
    month: 'Mois',
    year: 'Année',
    days: 'Jours',
    asks: 'Demandes exaucées',
    table: 'Les chiffres en tableau',
    count: plural('fr', { one: '{n} demande', many: '{n} de demandes', other: '{n} demandes' }),
    most: (asks, when) => `C’est en ${when} qu’il y en eut le plus\u00a0: ${asks}.`,
    orMore: (days) => `${days}+`,
    stories: 'Qui a aidé qui',
    took: plural('fr', { one: 'en un jour', many: 'en {n} de jours', other: 'en {n} jours' }),
    tookNone: 'le jour même',
    thanks: 'Merci à celles et ceux qui ont aidé',
    all: 'Toutes les demandes exaucées, et qui a aidé',
  },
  around: {
    title: 'Avant et après',
    older: 'Avant',
    newer: 'Après',
    related: 'À lire aussi',
    about: (name) => `Toujours avec ${name}`,
    on: (topic) => `Même thème\u00a0: ${topic}`,
    kind: {
      win: 'Une autre réussite',
      ask: 'Une autre demande',
      offer: 'Une autre offre',
      event: 'Un autre rendez-vous',
      spotlight: 'Un autre portrait',
    },
    permalink: 'Lien vers cette page',
    copy: 'Copier',
    copyLabel: 'Copier le lien vers cette page',
    copied: 'Copié.',
    copyFailed: 'Le navigateur ne l’a pas permis. Copiez l’adresse à la main.',
  },
  lost: {
    title: 'Cette page n’existe pas',
    about:
      'Elle a peut-être changé de place, ou quelqu’un nous a demandé de la retirer, et nous l’avons fait. Ou bien l’adresse a perdu une lettre en chemin.',
    home: 'Vers la page d’accueil',
    try: 'Où aller d’ici',
    search: 'Chercher sur ce site',
    newest: 'La dernière lettre',
    asks: 'Qui a besoin d’un coup de main',
    archive: 'Tout ce qui est paru, année par année',
    write: 'Dites-nous ce que vous cherchiez',
    subject: 'Une page que je n’ai pas trouvée',
  },
  preview: { withheld: (reason) => `Pas public\u00a0: ${reason}` },
  search: {
    title: 'Recherche',
    about: 'Trouver une personne, une belle chose, une demande ou une lettre.',
    label: 'Que cherchez-vous\u202f?',
    button: 'Chercher',
    person: 'Personne',
    digest: 'Lettre',
    page: 'Page',
    results: 'Ce qui a été trouvé',
    found: pluralForms({
      one: '{n} résultat',
      many: '{n} de résultats',
      other: '{n} résultats',
    }),
    none: (query) =>
      `Rien n’a été trouvé pour «\u00a0${query}\u00a0». Essayez un autre mot, ou l’un des chemins ci-dessous.`,
    more: 'Plus de résultats',
    script:
      'La recherche a besoin de JavaScript, qui est désactivé ici. Ces chemins mènent plus loin sans lui.',
    missing: 'La recherche ne répond pas en ce moment. Ces chemins mènent plus loin sans elle.',
    preview: 'La recherche ne marche que sur le site construit, pas dans cet aperçu.',
    ways: 'Ou flâner un peu',
  },
  filters: {
    kinds: 'Rubrique',
    topics: 'Thème',
    allKinds: 'Toutes les rubriques',
    allTopics: 'Tous les thèmes',
    moreTopics: 'D’autres thèmes',
    titles: {
      win: (topic) => `Réussites\u00a0: ${topic}`,
      ask: (topic) => `Demandes\u00a0: ${topic}`,
      offer: (topic) => `Offres\u00a0: ${topic}`,
      event: (topic) => `Rendez-vous\u00a0: ${topic}`,
      spotlight: (topic) => `Portraits\u00a0: ${topic}`,
    },
  },
  feed: {
    rss: 'RSS',
    atom: 'Atom',
    json: 'JSON Feed',
    asks: 'Demandes ouvertes',
    digests: 'Lettres',
    events: 'Agenda',
    blogroll: 'Blogroll',
  },
  pages: {
    copy: {
      button: 'Copier',
      label: (name) => `Copier l’adresse\u00a0: ${name}`,
      copied: 'Copié',
      failed:
        'Le navigateur ne l’a pas permis. Sélectionnez l’adresse et copiez-la à la main, s’il vous plaît.',
    },
    feeds: {
      title: 'Tous les flux',
      about:
        'Un flux est une adresse qu’un lecteur de flux consulte pour vous\u00a0: les nouvelles arrivent d’elles-mêmes. Il ne demande pas de nom, et personne ne sait qui le lit.',
      ics: 'iCalendar',
      opml: 'OPML',
      news: {
        title: 'Toutes les nouvelles',
        about:
          'Tout ce qui est nouveau, en entier. Les trois disent la même chose\u00a0: prenez celui qui plaît à votre lecteur.',
      },
      asks: {
        title: 'Demandes ouvertes',
        about: 'Ce dont on a besoin en ce moment, et rien d’autre.',
      },
      digests: {
        title: 'Lettres',
        about:
          'Chaque lettre, entière, d’un seul tenant. Un service qui envoie des flux par courriel peut les faire suivre.',
      },
      events: {
        title: 'Agenda',
        about:
          'Tous les rendez-vous. Abonnez-vous une fois depuis votre agenda, et les nouveaux s’y inscrivent d’eux-mêmes.',
      },
      blogroll: {
        title: 'Les flux de nos proches',
        about:
          'Une liste de ce que nos proches publient de leur côté. Un lecteur de flux la prend d’un seul coup.',
      },
      people: {
        title: 'Une seule personne',
        about: 'Uniquement les nouvelles d’une personne.',
        count: plural('fr', {
          one: '{n} personne',
          many: '{n} de personnes',
          other: '{n} personnes',
        }),
        elsewhere: 'Il y en a beaucoup\u00a0: le flux de chacune est sur sa page.',
      },
      topics: {
        title: 'Un seul thème',
        about: 'Uniquement les nouvelles sur un thème.',
        count: plural('fr', { one: '{n} thème', many: '{n} de thèmes', other: '{n} thèmes' }),
        elsewhere: 'Il y en a beaucoup\u00a0: le flux de chacun est sur sa page.',
      },
      webcal: 'S’abonner depuis votre agenda',
    },
    subscribe: {
      title: 'S’abonner',
      about:
        'Trois façons d’avoir de nos nouvelles. Aucune ne coûte rien, et l’on peut arrêter à tout moment.',
      mail: {
        title: 'Par courriel',
        about:
          'Écrivez-nous, et nous vous mettons sur la liste, à la main. Chaque lettre vous arrive ensuite par courriel. Pour arrêter, répondez à l’une d’elles et dites-le.',
        action: 'Demander la lettre',
        subject: 'J’aimerais recevoir la lettre',
      },
      feed: {
        title: 'Par flux',
        about:
          'Un lecteur de flux rassemble les nouvelles pour vous, et personne ne sait que vous les lisez. Donnez-lui cette adresse. Pour arrêter, retirez-la.',
        action: 'Le flux de toutes les nouvelles',
        all: 'Tous les flux, et ce que chacun contient',
      },
      calendar: {
        title: 'Par l’agenda',
        about:
          'Les rendez-vous où se retrouver, dans votre propre agenda. Abonnez-vous une fois, et les nouveaux s’y inscrivent d’eux-mêmes. Pour arrêter, retirez cet agenda.',
        action: 'S’abonner depuis votre agenda',
        file: 'Tous les rendez-vous en un fichier, une seule fois',
      },
    },
    about: {
      title: 'À propos de cette lettre',
      by: (title, editor) =>
        `${title} est une lettre entre amis\u00a0: le bien qui se fait, ce qui manque, ce qui se donne. Elle est écrite par ${editor}.`,
      sofarTitle: 'Jusqu’ici',
      since: (day) => `La première nouvelle date du ${day}.`,
      letters: plural('fr', {
        one: '{n} lettre a paru depuis.',
        many: '{n} de lettres ont paru depuis.',
        other: '{n} lettres ont paru depuis.',
      }),
      friends: plural('fr', {
        one: '{n} personne est présentée ici.',
        many: '{n} de personnes sont présentées ici.',
        other: '{n} personnes sont présentées ici.',
      }),
      met: plural('fr', {
        one: '{n} demande a été exaucée, parce que quelqu’un a aidé.',
        many: '{n} de demandes ont été exaucées, grâce à celles et ceux qui ont aidé.',
        other: '{n} demandes ont été exaucées, grâce à celles et ceux qui ont aidé.',
      }),
      begun: 'Tout commence à peine\u00a0: la première nouvelle est en route.',
      takePartTitle: 'Comment prendre part',
      takePart:
        'Aidez là où cela vous est facile. Donnez des nouvelles de quelqu’un qui a fait quelque chose de bien, ou qui aurait besoin d’un coup de main\u00a0: la modestie l’empêche de le dire, pas vous. Il suffit de répondre à n’importe quelle lettre.',
      asks: 'Voir qui a besoin d’un coup de main',
      write: 'Donner des nouvelles de quelqu’un',
      writeSubject: 'Des nouvelles de quelqu’un',
      subscribe: 'Recevoir la lettre',
      consentTitle: 'Les noms, et comment ne pas y être',
      consent:
        'On n’est nommé ici qu’après avoir dit oui. S’il faut changer ou retirer quelque chose qui vous concerne, écrivez-nous, sans donner de raison. Cela quitte alors toutes les pages, tous les flux et toutes les lettres passées de ce site.',
      remove: 'Faire retirer quelque chose',
      removeSubject: 'Quelque chose à retirer, s’il vous plaît',
      privacy: 'Ce site ne compte pas les visites et ne va rien chercher ailleurs.',
    },
    archive: {
      title: 'Archives',
      about: 'Tout ce qui est paru, année par année.',
      none: 'Rien n’a encore été raconté. Toutes les nouvelles et toutes les lettres seront gardées ici, année par année. Vous connaissez une bonne nouvelle\u202f?',
      entries: plural('fr', {
        one: '{n} nouvelle',
        many: '{n} de nouvelles',
        other: '{n} nouvelles',
      }),
      letters: plural('fr', { one: '{n} lettre', many: '{n} de lettres', other: '{n} lettres' }),
      all: (year) => `Toute l’année ${year}`,
      letter: 'Lettre',
      years: 'Années',
      newer: 'L’année suivante',
      older: 'L’année précédente',
    },
    empty: {
      home: 'Rien n’a encore été raconté. Bientôt se liront ici des lettres entre amis\u00a0: le bien qui se fait, ce qui manque, et comment donner un coup de main.',
      write: 'Écrivez-nous',
    },
  },
  submit: {
    title: 'Donnez-nous de vos nouvelles',
    about:
      'Quelque chose de bien vous est arrivé, à vous ou à quelqu’un de vos proches\u202f? Vous auriez besoin d’un coup de main, ou vous avez quelque chose à donner\u202f? Racontez-le-nous ici.',
    read: (editor) => `${editor} lit tout avant la parution, et vous répondra.`,
    subject: (newsletter) => `Des nouvelles pour ${newsletter}`,
    steps: { news: 'Votre nouvelle', when: 'Jour et lieu', sender: 'Vous' },
    optional: 'Peut rester vide.',
    wrong: 'À revoir, s’il vous plaît',
    trap: 'Laissez ce champ vide, s’il vous plaît',
    send: {
      title: 'Prêt pour l’envoi',
      form: 'Envoyer',
      mail: 'Envoyer par courriel',
      mailAbout:
        'Votre messagerie s’ouvre avec vos réponses. C’est là qu’il faut appuyer sur «\u00a0Envoyer\u00a0».',
      github: 'Envoyer par GitHub',
      githubAbout:
        'Il vous faut un compte sur GitHub, et tout le monde peut lire ce que vous envoyez. Votre adresse électronique n’y figure pas.',
      githubPlain: 'Remplir un formulaire sur GitHub',
      plain: 'Écrire un simple courriel',
      plainAbout: (address) =>
        `Rien ne s’ouvre\u202f? Écrivez alors à ${address}, avec vos propres mots.`,
    },
    guide: {
      step: (step, total) => `Étape ${step} sur ${total}`,
      next: 'Suivant',
      back: 'Retour',
      all: 'Montrer toutes les questions',
      one: 'Une question à la fois',
      kept: 'Ce que vous écrivez reste dans ce navigateur jusqu’à l’envoi.',
      restored: 'Voici ce que vous aviez écrit la dernière fois.',
      anew: 'Recommencer',
      preview: 'Ce que cela donnera',
      somebody: 'Une amie, un ami',
      mailLong: (address) =>
        `Votre texte est trop long pour un lien. Copiez-le, puis collez-le dans un courriel à ${address}.`,
      mailEmpty: 'Commencer le courriel',
      githubLong:
        'Votre texte est trop long pour un lien. Copiez-le, puis collez-le dans le formulaire sur GitHub.',
      text: 'Le texte à copier',
      copy: 'Copier le texte',
      copied: 'Copié. Il reste à le coller.',
      copyFailed: 'Le navigateur ne l’a pas permis. Sélectionnez le texte et copiez-le à la main.',
    },
    thanks: {
      title: 'Merci',
      about: (editor) =>
        `Votre nouvelle est bien arrivée. ${editor} la lira et vous répondra. Rien ne paraît avant.`,
      another: 'Raconter autre chose',
      home: 'Vers la page d’accueil',
    },
    questions: {
      kind: { label: 'De quoi s’agit-il\u202f?' },
      about: { label: 'De qui s’agit-il\u202f?' },
      name: { label: 'Comment s’appelle cette personne\u202f?' },
      title: {
        label: 'La nouvelle en une ligne',
        hint: 'Par exemple\u00a0: Amina ouvre le jardin de l’école',
      },
      body: {
        label: 'La nouvelle en entier',
        hint: 'Quelques phrases, comme vous les diriez à une amie, à un ami. Une ligne vide commence un nouveau paragraphe.',
      },
      link: { label: 'Où peut-on en lire plus\u202f?', hint: 'Une adresse web, s’il y en a une.' },
      by: {
        label: 'Pour quel jour en a-t-on besoin\u202f?',
        hint: 'Laissez vide si rien ne presse.',
      },
      until: {
        label: 'Jusqu’à quel jour l’offre vaut-elle\u202f?',
        hint: 'Laissez vide si elle n’a pas de fin.',
      },
      starts: { label: 'Quel jour cela commence-t-il\u202f?' },
      starts_time: {
        label: 'À quelle heure cela commence-t-il\u202f?',
        hint: 'À l’heure du lieu.',
      },
      ends: {
        label: 'Quel jour cela finit-il\u202f?',
        hint: 'Laissez vide si cela finit le même jour.',
      },
      ends_time: { label: 'À quelle heure cela finit-il\u202f?' },
      place: { label: 'Où cela se passe-t-il\u202f?' },
      online: {
        label: 'Où peut-on participer en ligne\u202f?',
        hint: 'Une adresse web, s’il y en a une.',
      },
      consent: {
        label: 'Pouvons-nous publier le nom de la personne dont il s’agit\u202f?',
        hint: 'S’il ne s’agit pas de vous, demandez-lui d’abord, s’il vous plaît.',
      },
      credit: { label: 'Pouvons-nous dire que la nouvelle vient de vous\u202f?' },
      sender: { label: 'Votre nom' },
      email: {
        label: 'Où pouvons-nous vous répondre\u202f?',
        hint: 'Votre adresse électronique. Elle n’est jamais publiée.',
      },
    },
    options: {
      kind: {
        win: 'Une belle chose qui s’est faite',
        ask: 'Quelque chose dont on a besoin',
        offer: 'Quelque chose à donner, à prêter ou à enseigner',
        event: 'Un rendez-vous où l’on peut venir',
        spotlight: 'Une personne à connaître',
      },
      about: { me: 'De moi', friend: 'D’une amie ou d’un ami' },
      consent: {
        yes: 'Oui',
        ask: 'Pas encore\u00a0: demandez d’abord, s’il vous plaît',
        no: 'Non',
      },
      credit: { yes: 'Oui', no: 'Non' },
    },
    faults: {
      missing: 'Merci de répondre ici.',
      choice: 'Merci de choisir l’une de ces réponses.',
      long: plural('fr', {
        one: 'Merci de ramener ce texte à un caractère.',
        many: 'Merci de ramener ce texte à {n} de caractères au plus.',
        other: 'Merci de ramener ce texte à {n} caractères au plus.',
      }),
      control: 'Un caractère invisible s’y est glissé. Merci de retaper ce texte.',
      address: 'Merci d’indiquer une adresse web complète, comme https://example.org.',
      mailbox: 'Merci d’indiquer une adresse électronique, comme ada@example.org.',
      day: 'Merci d’indiquer un jour qui existe, comme 2026-12-01.',
      order: 'Cela finit avant de commencer. Merci de corriger l’un des deux.',
    },
  },
  received: {
    faulty: {
      title: 'Presque fini',
      note: 'Rien ne nous est encore parvenu. Regardez ce qui est signalé ci-dessous, puis envoyez de nouveau.',
    },
    suspected: {
      title: 'Encore une fois, s’il vous plaît',
      note: 'Un champ caché a été rempli, comme le font les programmes. C’est pourquoi rien ne nous est encore parvenu. Appuyez encore une fois sur le bouton ci-dessous.',
    },
    often: {
      title: 'Un peu plus tard, s’il vous plaît',
      note: plural('fr', {
        one: 'Beaucoup de choses sont arrivées à la fois, et votre nouvelle n’a pas encore pu passer. Ce que vous avez écrit est ci-dessous. Gardez cette page ouverte, et envoyez de nouveau dans {n} minute.',
        many: 'Beaucoup de choses sont arrivées à la fois, et votre nouvelle n’a pas encore pu passer. Ce que vous avez écrit est ci-dessous. Gardez cette page ouverte, et envoyez de nouveau dans {n} de minutes.',
        other:
          'Beaucoup de choses sont arrivées à la fois, et votre nouvelle n’a pas encore pu passer. Ce que vous avez écrit est ci-dessous. Gardez cette page ouverte, et envoyez de nouveau dans {n} minutes.',
      }),
    },
    unkept: {
      title: 'Cela n’a pas pu être enregistré',
      note: 'Notre serveur a un souci, et rien ne nous est parvenu. Ce que vous avez écrit est ci-dessous. Copiez-le, ou gardez cette page ouverte et envoyez de nouveau plus tard.',
    },
    long: {
      title: 'C’est trop long',
      note: 'Rien ne nous est encore parvenu. Raccourcissez ce qui est ci-dessous, puis envoyez de nouveau.',
    },
    huge: {
      title: 'C’est trop lourd',
      note: 'Rien ne nous est parvenu. Revenez au formulaire\u00a0: ce que vous avez écrit y est encore. Raccourcissez-le, ne joignez pas de fichiers, et envoyez de nouveau.',
    },
    unread: {
      title: 'Cela n’a pas pu être lu',
      note: 'Rien ne nous est parvenu. Revenez au formulaire, et envoyez à partir de là.',
    },
    lost: {
      title: 'Il n’y a rien ici',
      note: 'Le formulaire pour vos nouvelles est sur une autre page.',
    },
    form: 'Vers le formulaire',
  },
  issues: {
    title: 'Nouvelle',
    about: {
      win: 'Racontez une belle chose que vous avez faite, vous ou quelqu’un de vos proches.',
      ask: 'Dites à quoi un coup de main servirait, à vous ou à quelqu’un de vos proches.',
      offer: 'Dites ce qu’il y a à donner, à prêter ou à enseigner, chez vous ou chez vos proches.',
      event: 'Dites où vous retrouver, vous ou quelqu’un de vos proches.',
      spotlight: 'Présentez une personne à connaître.',
    },
    intro:
      'Ce que vous écrivez ici, tout le monde peut le lire aussitôt, avec votre nom sur GitHub. Nous le lisons avant que cela n’entre dans la lettre.',
    elsewhere: (address) =>
      `Pour ne pas apparaître ici, passez plutôt par le formulaire de notre site\u00a0: ${address}`,
    onlyFriend: 'Seulement s’il ne s’agit pas de vous.',
    chooser: {
      name: 'Le formulaire de notre site',
      about: 'Pour les nouvelles qui ne doivent pas se voir ici, et pour qui n’a pas de compte.',
    },
    answers: {
      ready:
        'Merci pour votre nouvelle. Elle est maintenant entre nos mains\u00a0: nous lisons tout avant que cela n’entre dans la lettre. D’ici là, vous pouvez encore la modifier ci-dessus.',
      mend: plural('fr', {
        one: 'Merci pour votre nouvelle. Une réponse est d’abord à revoir\u00a0:',
        many: 'Merci pour votre nouvelle. {n} de réponses sont d’abord à revoir\u00a0:',
        other: 'Merci pour votre nouvelle. {n} réponses sont d’abord à revoir\u00a0:',
      }),
      again:
        'Modifiez votre texte ci-dessus, par les trois points dans son coin, s’il vous plaît. Il sera relu dès que vous l’aurez enregistré.',
      blank: (address) =>
        `Merci de nous avoir écrit. Les nouvelles ne peuvent être lues que si elles passent par l’un des formulaires. Voulez-vous en choisir un ici et y raconter de nouveau la vôtre\u202f? ${address}`,
      withheld: 'Merci pour votre nouvelle. Nous la regarderons nous-mêmes et vous répondrons ici.',
      unnamed:
        'Merci pour votre nouvelle. La lettre nomme les personnes dont elle parle, et vous avez dit de ne pas le faire\u00a0: rien n’est donc préparé. Nous vous répondrons ici. Si votre nouvelle ne doit pas non plus rester visible, dites-le-nous, s’il vous plaît.',
      busy: 'Merci pour ce changement. Nous travaillons déjà sur votre nouvelle et regarderons ce que vous avez modifié.',
    },
    faults: {
      alphabets:
        'Des lettres d’alphabets différents, qui se ressemblent, y sont mêlées. Merci de retaper ce texte.',
      link: 'L’un des liens ne mène nulle part. Merci d’indiquer des adresses web complètes, comme https://example.org.',
      picture:
        'On ne peut pas envoyer d’images ici. Merci de les laisser de côté\u202f; nous vous les demanderons volontiers.',
      unclear: 'Cela ne peut pas paraître tel quel. Merci de l’écrire avec des mots simples.',
    },
  },
  machines: {
    by: (editor) => `Une lettre entre amis, écrite par ${editor}.`,
    note: 'Toute personne nommée ici l’a accepté. Citez les gens dans leurs propres mots, et regardez la page elle-même avant de dire qu’une demande est encore ouverte.',
    pages: 'Pages',
  },
  footer: {
    more: 'Encore à lire',
    join: 'Prendre part',
    by: (name) => `Lettre écrite par ${name}.`,
    contact: 'Écrivez-nous',
  },
};
