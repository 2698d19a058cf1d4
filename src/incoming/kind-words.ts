import type { Kind } from '../entries/kinds.ts';

/** Words that say what kind of news it is, in the languages of the kit. */
const SAYS: Readonly<Partial<Record<Kind, RegExp>>> = {
  ask: phrases(
    "i'm looking for|i am looking for|we're looking for|we are looking for|looking for (?:a|an|someone|somebody)|i need|we need|does anyone|does anybody|can anyone|can anybody|could anyone|do you know (?:anyone|someone|anybody)",
    'ich suche|wir suchen|suche(?:n)? (?:jemanden|eine[nm]?|nach)|ich brauche|wir brauchen|kennt jemand|hat jemand|kann jemand',
    "je cherche|nous cherchons|on cherche|cherche quelqu|j’ai besoin|j'ai besoin|nous avons besoin|est-ce que quelqu|quelqu’un peut|quelqu'un peut",
    'busco|buscamos|necesito|necesitamos|alguien (?:sabe|conoce|puede|tiene)',
    'procuro|procuramos|preciso de|precisamos de|alguém (?:sabe|conhece|pode|tem)',
    'أبحث عن|نبحث عن|أحتاج|نحتاج|هل يعرف أحد',
    '探しています|募集しています|どなたか|必要としています',
  ),
  offer: phrases(
    'i can offer|we can offer|i offer|we offer|giving away|to give away|free to (?:a good home|whoever)|happy to help anyone',
    'ich biete|wir bieten|zu verschenken|ich verschenke|abzugeben',
    'je propose|nous proposons|je donne|à donner',
    'ofrezco|ofrecemos|regalo|para regalar',
    'ofereço|oferecemos|para doar|dou de graça',
    'أعرض|نعرض',
    '差し上げます|お譲りします|提供できます',
  ),
  win: phrases(
    'i (?:have )?(?:just )?(?:finished|published|released|launched|won|passed|opened)|we (?:have )?(?:just )?(?:finished|published|released|launched|won|opened)|is (?:now )?(?:published|released|launched|open)|is out now',
    'ich habe .{0,60}(?:veröffentlicht|gewonnen|fertig|bestanden|eröffnet)|wir haben .{0,60}(?:veröffentlicht|gewonnen|fertig|eröffnet)|ist erschienen',
    "j’ai (?:publié|terminé|gagné|fini|lancé)|j'ai (?:publié|terminé|gagné|fini|lancé)|nous avons (?:publié|terminé|gagné|lancé)|vient de paraître",
    'he (?:publicado|terminado|ganado|lanzado)|hemos (?:publicado|terminado|ganado|lanzado)|acaba de salir',
    'publiquei|terminei|ganhei|lancei|publicamos|lançamos|acabou de sair',
    'نشرت|أطلقت|فزت|أنهيت',
    '出版しました|公開しました|完成しました|受賞しました|発売されました',
  ),
  event: phrases(
    "join us|come along|you are invited|you're invited|workshop|meetup|meet-up|concert|exhibition|opening night|vernissage|book launch|reading at",
    'einladung|ihr seid eingeladen|kommt vorbei|konzert|ausstellung|lesung|werkstatt|treffen am',
    'invitation|vous êtes invité|atelier|concert|exposition|venez',
    'invitación|están invitados|taller|concierto|exposición|vengan',
    'convite|estão convidados|oficina|concerto|exposição|venham',
    'دعوة|ورشة|معرض|حفل',
    'ご招待|ワークショップ|コンサート|展覧会|開催します',
  ),
};

function phrases(...languages: string[]): RegExp {
  const inSpaces = languages.slice(0, 5).join('|');
  return new RegExp(
    `(?<![\\p{L}\\d])(?:${inSpaces})(?![\\p{L}\\d])|${languages.slice(5).join('|')}`,
    'iu',
  );
}

/** The kinds of which a text holds the words. */
export function kindsSaid(text: string): Kind[] {
  return (Object.keys(SAYS) as Kind[]).filter((kind) => SAYS[kind]?.test(text));
}
