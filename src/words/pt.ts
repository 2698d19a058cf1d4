import { plural, pluralForms } from './plural.ts';
import type { Words } from './words.ts';

/**
 * Every text of the interface, in Portuguese as it is written in Portugal, in words that Brazil
 * uses too. The letter speaks to its circle in the plural, the interface to nobody in particular:
 * so neither "tu" nor "você" is needed.
 */
export const pt: Words = {
  skip: 'Ir para o conteúdo',
  colon: ': ',
  menu: 'Principal',
  feeds: 'Feeds',
  lists: {
    wins: {
      title: 'Coisas boas',
      about: 'O que de bom se faz à nossa volta.',
      none: 'Ainda não há nada para contar. Quando alguém fizer uma coisa boa, será contada aqui. Sabem de alguma?',
    },
    asks: {
      title: 'Precisa-se',
      about: 'O que faz falta a alguém. Talvez esteja mesmo à mão.',
      none: 'Neste momento, ninguém precisa de nada. Quando uma ajuda for bem-vinda, ficará dito aqui. Conhecem alguém a quem ela fizesse bem?',
    },
    offers: {
      title: 'Oferece-se',
      about: 'O que se dá, se empresta ou se ensina.',
      none: 'Por agora, nada. O que se dá, se empresta ou se ensina estará aqui. Têm alguma coisa para partilhar?',
    },
    events: {
      title: 'Eventos',
      about: 'Onde nos podemos encontrar.',
      none: 'Nenhum evento à vista. As ocasiões de encontro serão anunciadas aqui. Vem aí alguma?',
    },
    spotlights: {
      title: 'Retratos',
      about: 'Pessoas que vale a pena conhecer.',
      none: 'Ainda não há retratos. Pessoas que vale a pena conhecer serão apresentadas aqui, uma a uma. Quem deveríamos conhecer?',
    },
    people: {
      title: 'Pessoas',
      about: 'As pessoas de quem esta carta fala.',
      none: 'Ninguém foi apresentado ainda. Só aparece aqui quem disse que sim. A quem deveríamos perguntar?',
    },
    topics: {
      title: 'Temas',
      about: 'Os assuntos que nos são queridos.',
      none: 'Ainda não há temas. Eles vêm com as notícias: os assuntos que nos são queridos estarão reunidos aqui.',
    },
    digests: {
      title: 'Cartas',
      about: 'Todas as cartas até hoje.',
      none: 'A primeira carta está a caminho. Sabem de uma boa notícia que deva ir nela?',
    },
  },
  kinds: {
    win: 'Coisa boa',
    ask: 'Pedido',
    offer: 'Oferta',
    event: 'Evento',
    spotlight: 'Retrato',
  },
  sections: {
    wins: 'Coisas boas',
    asks: 'Podem ajudar?',
    'still-needed': 'Ainda faz falta',
    'it-worked': 'Deu certo',
    offers: 'Oferece-se',
    events: 'Eventos',
    'coming-up': 'Em breve',
    spotlights: 'Para conhecer',
  },
  home: {
    newest: 'A carta mais recente',
    read: 'Ler a carta',
    asks: 'Podem ajudar?',
    allAsks: 'Todos os pedidos em aberto',
    wins: 'Coisas boas dos últimos tempos',
    allWins: 'Todas as coisas boas',
    events: 'Em breve',
    allEvents: 'Todos os eventos',
  },
  ask: {
    open: 'Em aberto',
    help: 'Posso ajudar',
    helpWith: (title) => `Posso ajudar: ${title}`,
    subject: (title) => `Posso ajudar: ${title}`,
    by: (day) => `Precisa-se até ${day}`,
    met: (day) => `Atendido em ${day}`,
    metShort: 'Atendido, com um obrigado',
    withdrawn: 'Retirado',
    expired: 'O prazo passou',
    thanks: 'Um obrigado a',
    openTitle: 'Pedidos em aberto',
    metTitle: 'Atendidos, com um obrigado',
    pastTitle: 'Já não faz falta',
  },
  offer: { until: (day) => `Até ${day}` },
  event: {
    upcoming: 'Em breve',
    past: 'Eventos passados',
    when: 'Quando',
    where: 'Onde',
    online: 'Online',
    join: 'Participar online',
    over: 'Este evento já passou.',
  },
  entry: {
    link: 'Ler mais',
    via: 'Chegou-nos por',
    topics: 'Temas',
  },
  person: {
    links: 'Noutros lugares',
    canHelpWith: 'Pode ajudar com',
    lookingFor: 'Procura',
    feed: 'Feed próprio',
    news: 'Notícias',
    asks: 'Pedidos',
    offers: 'Ofertas',
    events: 'Eventos',
    helped: 'Ajudou com',
    none: 'Ainda não há notícias. A próxima coisa boa estará aqui. Já ouviram falar dela?',
    follow: (name) => `Seguir ${name}`,
  },
  topic: { follow: (topic) => `Seguir o tema ${topic}` },
  digest: {
    tells: 'Fala de',
    more: plural('pt', {
      one: 'mais uma pessoa',
      many: 'mais {n} de pessoas',
      other: 'mais {n} pessoas',
    }),
    reply:
      'Sabem de alguém que fez uma coisa boa, ou que precisa de uma ajuda? Podem ajudar com um destes pedidos? Basta responder.',
    friends: 'gente amiga',
    friend: 'gente amiga',
    because: (editor) => `Esta carta chegou porque ${editor} se lembrou de quem a lê.`,
    stop: 'Não receber mais estas cartas',
    copyTitle: 'Pronta a colar',
    copyAbout: 'É só copiar a carta e colá-la numa mensagem nova.',
    copy: 'Copiar a carta',
    copied: 'Copiada. Agora é só colar numa mensagem nova.',
    copyFailed: 'O navegador não deixou. A carta está abaixo: é só selecionar e copiar à mão.',
    subject: 'Assunto',
    empty: 'Esta carta não traz notícias.',
    newer: 'Carta seguinte',
    older: 'Carta anterior',
  },
  list: {
    pages: 'Páginas',
    previous: 'Página anterior',
    next: 'Página seguinte',
    page: (number, total) => `Página ${number} de ${total}`,
    count: plural('pt', { one: '{n} notícia', many: '{n} de notícias', other: '{n} notícias' }),
  },
  worked: {
    title: 'Deu certo',
    about: 'O que se pediu, e quem ajudou.',
    none: 'Ainda nenhum pedido foi atendido. Quando alguém encontrar ajuda, a história estará aqui. Será contada por vocês?',
    met: plural('pt', {
      one: 'Até agora, um pedido foi atendido.',
      many: 'Até agora, {n} de pedidos foram atendidos.',
      other: 'Até agora, {n} pedidos foram atendidos.',
    }),
    halfWithin: plural('pt', {
      one: 'Para metade deles bastou um dia.',
      many: 'Para metade deles bastaram {n} de dias.',
      other: 'Para metade deles bastaram {n} dias.',
    }),
    halfAtOnce: 'Metade deles, logo no próprio dia.',
    onceAfter: plural('pt', {
      one: 'Bastou um dia.',
      many: 'Bastaram {n} de dias.',
      other: 'Bastaram {n} dias.',
    }),
    onceAtOnce: 'Foi logo no próprio dia.',
    helped: plural('pt', {
      one: 'Uma pessoa ajudou.',
      many: '{n} de pessoas ajudaram.',
      other: '{n} pessoas ajudaram.',
    }),
    stillOpen: plural('pt', {
      one: 'Um pedido continua em aberto',
      many: '{n} de pedidos continuam em aberto',
      other: '{n} pedidos continuam em aberto',
    }),
    numbers: 'Em números',
    byMonth: 'Pedidos atendidos, por mês',
    byYear: 'Pedidos atendidos, por ano',
    byDays: 'Quantos dias os pedidos esperaram',
    month: 'Mês',
    year: 'Ano',
    days: 'Dias',
    asks: 'Pedidos atendidos',
    table: 'Os números numa tabela',
    count: plural('pt', { one: '{n} pedido', many: '{n} de pedidos', other: '{n} pedidos' }),
    most: (asks, when) => `Foi em ${when} que houve mais: ${asks}.`,
    orMore: (days) => `${days}+`,
    stories: 'Quem ajudou quem',
    took: plural('pt', {
      one: 'ao fim de um dia',
      many: 'ao fim de {n} de dias',
      other: 'ao fim de {n} dias',
    }),
    tookNone: 'logo no próprio dia',
    thanks: 'Um obrigado a quem ajudou',
    all: 'Todos os pedidos atendidos, e quem ajudou',
  },
  around: {
    title: 'Antes e depois',
    older: 'Antes',
    newer: 'Depois',
    related: 'Para ler também',
    about: (name) => `Mais sobre ${name}`,
    on: (topic) => `Também sobre ${topic}`,
    kind: {
      win: 'Outra coisa boa',
      ask: 'Outro pedido',
      offer: 'Outra oferta',
      event: 'Outro evento',
      spotlight: 'Outro retrato',
    },
    permalink: 'Link para esta página',
    copy: 'Copiar',
    copyLabel: 'Copiar o link para esta página',
    copied: 'Copiado.',
    copyFailed: 'O navegador não deixou. É preciso copiar o endereço à mão.',
  },
  lost: {
    title: 'Esta página não existe',
    about:
      'Talvez tenha mudado de lugar, ou alguém nos pediu que a retirássemos, e assim fizemos. Ou então o endereço perdeu uma letra pelo caminho.',
    home: 'Para a página inicial',
    try: 'Por onde seguir',
    search: 'Pesquisar neste site',
    newest: 'A carta mais recente',
    asks: 'Quem precisa de uma ajuda',
    archive: 'Tudo até hoje, ano a ano',
    write: 'Contem-nos o que procuravam',
    subject: 'Uma página que não encontrei',
  },
  preview: { withheld: (reason) => `Não é público: ${reason}` },
  search: {
    title: 'Pesquisa',
    about: 'Encontrar uma pessoa, uma coisa boa, um pedido ou uma carta.',
    label: 'O que se procura?',
    button: 'Pesquisar',
    person: 'Pessoa',
    digest: 'Carta',
    page: 'Página',
    results: 'O que se encontrou',
    found: pluralForms({
      one: '{n} resultado',
      many: '{n} de resultados',
      other: '{n} resultados',
    }),
    none: (query) =>
      `Nada se encontrou para «${query}». Talvez com outra palavra, ou por um dos caminhos abaixo.`,
    more: 'Mais resultados',
    script:
      'A pesquisa precisa de JavaScript, que está desligado aqui. Estes caminhos seguem sem ele.',
    missing: 'A pesquisa não responde neste momento. Estes caminhos seguem sem ela.',
    preview: 'A pesquisa só funciona no site construído, não nesta pré-visualização.',
    ways: 'Ou passear por aqui',
  },
  filters: {
    kinds: 'Tipo',
    topics: 'Tema',
    allKinds: 'Todos os tipos',
    allTopics: 'Todos os temas',
    moreTopics: 'Mais temas',
    titles: {
      win: (topic) => `Coisas boas: ${topic}`,
      ask: (topic) => `Precisa-se: ${topic}`,
      offer: (topic) => `Oferece-se: ${topic}`,
      event: (topic) => `Eventos: ${topic}`,
      spotlight: (topic) => `Retratos: ${topic}`,
    },
  },
  feed: {
    rss: 'RSS',
    atom: 'Atom',
    json: 'JSON Feed',
    asks: 'Pedidos em aberto',
    digests: 'Cartas',
    events: 'Calendário',
    blogroll: 'Blogroll',
  },
  pages: {
    copy: {
      button: 'Copiar',
      label: (name) => `Copiar o endereço: ${name}`,
      copied: 'Copiado',
      failed: 'O navegador não deixou. É preciso selecionar o endereço e copiá-lo à mão.',
    },
    feeds: {
      title: 'Todos os feeds',
      about:
        'Um feed é um endereço que um leitor de feeds visita por nós, para que as notícias cheguem sozinhas. Não pede nomes, e assim ninguém fica a saber quem o lê.',
      ics: 'iCalendar',
      opml: 'OPML',
      news: {
        title: 'Todas as notícias',
        about:
          'Tudo o que é novo, por inteiro. Os três trazem o mesmo: serve aquele de que o leitor de feeds gostar.',
      },
      asks: { title: 'Pedidos em aberto', about: 'O que faz falta neste momento, e mais nada.' },
      digests: {
        title: 'Cartas',
        about:
          'Cada carta inteira, de uma só vez. Um serviço que envia feeds por e-mail pode passá-las adiante.',
      },
      events: {
        title: 'Calendário',
        about:
          'Todos os eventos. Basta seguir este calendário uma vez, e os novos aparecem sozinhos.',
      },
      blogroll: {
        title: 'Os feeds da gente amiga',
        about:
          'Uma lista do que a gente amiga publica por sua conta. Um leitor de feeds recebe-a inteira.',
      },
      people: {
        title: 'Uma só pessoa',
        about: 'Apenas as notícias de uma pessoa.',
        count: plural('pt', {
          one: '{n} pessoa',
          many: '{n} de pessoas',
          other: '{n} pessoas',
        }),
        elsewhere: 'São muitas: o feed de cada uma está na sua própria página.',
      },
      topics: {
        title: 'Um só tema',
        about: 'Apenas as notícias sobre um tema.',
        count: plural('pt', { one: '{n} tema', many: '{n} de temas', other: '{n} temas' }),
        elsewhere: 'São muitos: o feed de cada um está na sua própria página.',
      },
      webcal: 'Seguir no calendário',
    },
    subscribe: {
      title: 'Receber a carta',
      about:
        'Três maneiras de saber de nós. Nenhuma custa nada, e é possível parar em qualquer altura.',
      mail: {
        title: 'Por e-mail',
        about:
          'Basta escrever-nos, e o nome é posto na lista à mão. Depois, cada carta chega por e-mail. Para parar, basta responder a qualquer uma e dizê-lo.',
        action: 'Pedir a carta',
        subject: 'Quero receber a carta',
      },
      feed: {
        title: 'Por feed',
        about:
          'Um leitor de feeds reúne as notícias, e ninguém fica a saber quem as lê. É só dar-lhe este endereço. Para parar, basta tirá-lo de lá.',
        action: 'O feed de todas as notícias',
        all: 'Todos os feeds, e o que cada um traz',
      },
      calendar: {
        title: 'Por calendário',
        about:
          'Os eventos onde nos podemos encontrar, no calendário de cada um. Basta segui-los uma vez, e os novos aparecem sozinhos. Para parar, basta retirar esse calendário.',
        action: 'Seguir no calendário',
        file: 'Todos os eventos num ficheiro, uma só vez',
      },
    },
    about: {
      title: 'Sobre esta carta',
      by: (title, editor) =>
        `${title} é uma carta sobre gente amiga: o bem que fez, o que lhe faz falta, o que tem para dar. É escrita por ${editor}.`,
      sofarTitle: 'Até hoje',
      since: (day) => `A primeira notícia é de ${day}.`,
      letters: plural('pt', {
        one: '{n} carta saiu desde então.',
        many: '{n} de cartas saíram desde então.',
        other: '{n} cartas saíram desde então.',
      }),
      friends: plural('pt', {
        one: '{n} pessoa é apresentada aqui.',
        many: '{n} de pessoas são apresentadas aqui.',
        other: '{n} pessoas são apresentadas aqui.',
      }),
      met: plural('pt', {
        one: '{n} pedido foi atendido, porque alguém ajudou.',
        many: '{n} de pedidos foram atendidos, graças a quem ajudou.',
        other: '{n} pedidos foram atendidos, graças a quem ajudou.',
      }),
      begun: 'Está só a começar: a primeira notícia vem a caminho.',
      takePartTitle: 'Como participar',
      takePart:
        'Ajudem onde for fácil. Mandem notícias de alguém que fez uma coisa boa ou que precisa de uma ajuda: a própria pessoa é modesta demais para o fazer, e vocês não têm de o ser. Basta responder a qualquer carta.',
      asks: 'Ver quem precisa de uma ajuda',
      write: 'Mandar notícias de alguém',
      writeSubject: 'Notícias de alguém',
      subscribe: 'Receber a carta',
      consentTitle: 'Os nomes, e como ficar de fora',
      consent:
        'Só tem aqui o nome quem disse que sim. Se for preciso mudar ou retirar alguma coisa, escrevam-nos, sem dar razões. Ela sai então de todas as páginas, feeds e cartas anteriores deste site.',
      remove: 'Pedir que se retire alguma coisa',
      removeSubject: 'Alguma coisa a retirar, por favor',
      privacy: 'Este site não conta visitas, nem vai buscar nada a outro lugar.',
    },
    archive: {
      title: 'Arquivo',
      about: 'Tudo até hoje, ano a ano.',
      none: 'Nada foi contado ainda. Todas as notícias e cartas ficarão guardadas aqui, ano a ano. Sabem de alguma coisa boa?',
      entries: plural('pt', {
        one: '{n} notícia',
        many: '{n} de notícias',
        other: '{n} notícias',
      }),
      letters: plural('pt', { one: '{n} carta', many: '{n} de cartas', other: '{n} cartas' }),
      all: (year) => `Todo o ano de ${year}`,
      letter: 'Carta',
      years: 'Anos',
      newer: 'O ano seguinte',
      older: 'O ano anterior',
    },
    empty: {
      home: 'Nada foi contado ainda. Em breve haverá aqui cartas sobre gente amiga: o bem que faz, o que lhe falta, e como dar uma ajuda.',
      write: 'Escrevam-nos',
    },
  },
  submit: {
    title: 'Contem-nos as novidades',
    about:
      'Aconteceu alguma coisa boa, a vocês ou a gente amiga? Faz falta uma ajuda, ou têm alguma coisa para dar? Contem-nos aqui.',
    read: (editor) => `${editor} lê tudo antes de ser publicado, e depois responde.`,
    subject: (newsletter) => `Notícias para ${newsletter}`,
    steps: { news: 'As novidades', when: 'Dia e lugar', sender: 'Quem escreve' },
    optional: 'Pode ficar vazio.',
    wrong: 'Falta rever isto, por favor',
    trap: 'Deixar este campo vazio, por favor',
    send: {
      title: 'Tudo pronto para enviar',
      form: 'Enviar',
      mail: 'Enviar por e-mail',
      mailAbout:
        'O programa de e-mail abre-se já com as respostas. Depois, é só enviar a mensagem a partir de lá.',
      github: 'Enviar pelo GitHub',
      githubAbout:
        'É preciso ter lá uma conta, e qualquer pessoa pode ler o que se envia. O endereço de e-mail fica de fora.',
      githubPlain: 'Preencher um formulário no GitHub',
      plain: 'Escrever um e-mail simples',
      plainAbout: (address) =>
        `Não se abriu nada? Então basta escrever para ${address}, por palavras próprias.`,
    },
    guide: {
      step: (step, total) => `Passo ${step} de ${total}`,
      next: 'Seguinte',
      back: 'Voltar',
      all: 'Mostrar todas as perguntas',
      one: 'Uma pergunta de cada vez',
      kept: 'O que se escreve fica guardado neste navegador até ser enviado.',
      restored: 'Aqui está o que foi escrito da última vez.',
      anew: 'Começar de novo',
      preview: 'Como vai ficar',
      somebody: 'Uma pessoa amiga',
      mailLong: (address) =>
        `A notícia é longa demais para um link. É preciso copiar o texto e colá-lo num e-mail para ${address}.`,
      mailEmpty: 'Começar o e-mail',
      githubLong:
        'A notícia é longa demais para um link. É preciso copiá-la e colá-la no formulário do GitHub.',
      text: 'O texto a copiar',
      copy: 'Copiar o texto',
      copied: 'Copiado. Agora é só colar.',
      copyFailed: 'O navegador não deixou. É preciso selecionar o texto e copiá-lo à mão.',
    },
    thanks: {
      title: 'Um grande obrigado',
      about: (editor) =>
        `A notícia chegou. ${editor} vai lê-la e responder. Antes disso, nada aparece.`,
      another: 'Contar outra coisa',
      home: 'Para a página inicial',
    },
    questions: {
      kind: { label: 'Que tipo de notícia é?' },
      about: { label: 'De quem fala a notícia?' },
      name: { label: 'Como se chama essa pessoa amiga?' },
      title: {
        label: 'A notícia numa linha',
        hint: 'Por exemplo: Amina abre a horta da escola',
      },
      body: {
        label: 'A notícia',
        hint: 'Algumas frases, como quem conta a gente amiga. Uma linha vazia começa um novo parágrafo.',
      },
      link: { label: 'Onde se pode ler mais?', hint: 'Um endereço da web, se houver.' },
      by: {
        label: 'Até que dia se precisa disso?',
        hint: 'Se não houver pressa, pode ficar vazio.',
      },
      until: { label: 'Até que dia vale a oferta?', hint: 'Se não tiver fim, pode ficar vazio.' },
      starts: { label: 'Em que dia começa?' },
      starts_time: { label: 'A que horas começa?', hint: 'Pela hora local.' },
      ends: { label: 'Em que dia termina?', hint: 'Se terminar no mesmo dia, pode ficar vazio.' },
      ends_time: { label: 'A que horas termina?' },
      place: { label: 'Onde acontece?' },
      online: { label: 'Onde se pode participar online?', hint: 'Um endereço da web, se houver.' },
      consent: {
        label: 'Podemos publicar o nome da pessoa de quem se fala?',
        hint: 'Se for uma pessoa amiga, perguntem-lhe primeiro, por favor.',
      },
      credit: { label: 'Podemos dizer quem nos deu a notícia?' },
      sender: { label: 'Nome de quem escreve' },
      email: {
        label: 'Para onde podemos responder?',
        hint: 'Um endereço de e-mail. Nunca será publicado.',
      },
    },
    options: {
      kind: {
        win: 'Uma coisa boa que alguém fez',
        ask: 'Uma coisa que faz falta',
        offer: 'Uma coisa para dar, emprestar ou ensinar',
        event: 'Um evento a que se pode ir',
        spotlight: 'Uma pessoa que vale a pena conhecer',
      },
      about: { me: 'De mim', friend: 'De uma pessoa amiga' },
      consent: { yes: 'Sim', ask: 'Ainda não: perguntem primeiro, por favor', no: 'Não' },
      credit: { yes: 'Sim', no: 'Não' },
    },
    faults: {
      missing: 'Falta preencher isto.',
      choice: 'Falta escolher uma das respostas.',
      long: plural('pt', {
        one: 'É preciso encurtar isto para um só caractere.',
        many: 'É preciso encurtar isto para {n} de caracteres, no máximo.',
        other: 'É preciso encurtar isto para {n} caracteres, no máximo.',
      }),
      control: 'Há aqui um caractere invisível. É preciso escrever isto de novo.',
      address: 'É preciso um endereço da web completo, como https://example.org.',
      mailbox: 'É preciso um endereço de e-mail, como ada@example.org.',
      day: 'É preciso um dia que exista, como 2026-12-01.',
      order: 'Termina antes de começar. É preciso corrigir o início ou o fim.',
    },
  },
  received: {
    faulty: {
      title: 'Está quase',
      note: 'Ainda nada foi enviado. Basta rever o que está assinalado abaixo e enviar de novo.',
    },
    suspected: {
      title: 'É preciso enviar mais uma vez',
      note: 'Um campo escondido veio preenchido, como fazem os programas, e por isso nada foi enviado ainda. Basta usar mais uma vez o botão abaixo.',
    },
    often: {
      title: 'Um pouco mais tarde, por favor',
      note: plural('pt', {
        one: 'Chegou muita coisa agora mesmo, e por isso nada foi enviado ainda. O que foi escrito está abaixo. Basta deixar esta página aberta e enviar de novo daqui a {n} minuto.',
        many: 'Chegou muita coisa agora mesmo, e por isso nada foi enviado ainda. O que foi escrito está abaixo. Basta deixar esta página aberta e enviar de novo daqui a {n} de minutos.',
        other:
          'Chegou muita coisa agora mesmo, e por isso nada foi enviado ainda. O que foi escrito está abaixo. Basta deixar esta página aberta e enviar de novo daqui a {n} minutos.',
      }),
    },
    unkept: {
      title: 'Não foi possível guardar isto',
      note: 'Há um problema no nosso servidor, e por isso nada foi enviado. O que foi escrito está abaixo. É só copiá-lo, ou deixar esta página aberta e enviar de novo mais tarde.',
    },
    long: {
      title: 'Isto é longo demais',
      note: 'Ainda nada foi enviado. Basta encurtar o que está abaixo e enviar de novo.',
    },
    huge: {
      title: 'Isto é grande demais',
      note: 'Nada foi enviado. O que foi escrito continua no formulário. É só voltar lá, encurtar o texto, não juntar ficheiros e enviar de novo.',
    },
    unread: {
      title: 'Não foi possível ler isto',
      note: 'Nada foi enviado. É só voltar ao formulário e enviar a partir de lá.',
    },
    lost: { title: 'Aqui não há nada', note: 'O formulário para as notícias está noutra página.' },
    form: 'Para o formulário',
  },
  issues: {
    title: 'Notícia',
    about: {
      win: 'Contem uma coisa boa que vocês ou gente amiga fizeram.',
      ask: 'Digam em que uma ajuda seria bem-vinda, para vocês ou para gente amiga.',
      offer: 'Digam o que vocês ou gente amiga dariam, emprestariam ou ensinariam.',
      event: 'Digam onde é o encontro, com vocês ou com gente amiga.',
      spotlight: 'Apresentem uma pessoa que vale a pena conhecer.',
    },
    intro:
      'O que se escreve aqui pode ser lido logo por qualquer pessoa, com o nome usado no GitHub. Quem faz a carta lê tudo antes de o incluir.',
    elsewhere: (address) =>
      `Para não aparecer aqui, é possível usar o formulário do nosso site: ${address}`,
    onlyFriend: 'Só se a notícia falar de uma pessoa amiga.',
    chooser: {
      name: 'O formulário do nosso site',
      about: 'Para notícias que não devem ser vistas aqui, e para quem não tem conta.',
    },
    answers: {
      ready:
        'Agradecemos a notícia. Agora fica à espera de quem faz a carta, que lê tudo antes de o incluir. Até lá, ainda é possível mudar o texto acima.',
      mend: plural('pt', {
        one: 'Agradecemos a notícia. Primeiro, há uma resposta a rever:',
        many: 'Agradecemos a notícia. Primeiro, há {n} de respostas a rever:',
        other: 'Agradecemos a notícia. Primeiro, há {n} respostas a rever:',
      }),
      again:
        'É só editar o texto acima, pelos três pontos no canto. Assim que for guardado, é lido de novo.',
      blank: (address) =>
        `Agradecemos a mensagem. Só conseguimos ler notícias que venham por um dos formulários. Querem escolher um deles e contar de novo? ${address}`,
      withheld: 'Agradecemos a notícia. Quem faz a carta vai vê-la pessoalmente e responder aqui.',
      unnamed:
        'Agradecemos a notícia. A carta diz o nome das pessoas de quem fala, e aqui foi pedido que não o diga; por isso, nada foi preparado. Quem faz a carta vai responder aqui. Se a notícia também não deve continuar visível, basta dizê-lo.',
      busy: 'Agradecemos a alteração. Quem faz a carta já tem a notícia em mãos e vai ver o que há de novo.',
    },
    faults: {
      alphabets:
        'Isto mistura letras parecidas de alfabetos diferentes. É preciso escrevê-lo de novo.',
      link: 'Há aqui um link que não leva a lugar nenhum. São precisos endereços da web completos, como https://example.org.',
      picture:
        'Não é possível enviar imagens por aqui. É melhor deixá-las de fora: quem faz a carta terá gosto em pedi-las.',
      unclear:
        'Isto não pode ser publicado tal como está. É preciso escrevê-lo em palavras simples.',
    },
  },
  machines: {
    by: (editor) => `Uma carta sobre gente amiga, escrita por ${editor}.`,
    note: 'Quem tem aqui o nome disse que sim. Citem as pessoas nas suas próprias palavras, e vejam a própria página antes de dizer que um pedido continua em aberto.',
    pages: 'Páginas',
  },
  footer: {
    more: 'Mais para ler',
    join: 'Participar',
    by: (name) => `Carta escrita por ${name}.`,
    contact: 'Escrevam-nos',
  },
};
