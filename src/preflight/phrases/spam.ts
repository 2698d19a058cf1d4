import { phrases } from './phrases.ts';

/**
 * Phrases in a subject that spam filters and readers take for spam. A choice from what filters
 * score (SpamAssassin 4, 20_phrases.cf and 20_head_tests.cf) and mailing services warn of (the
 * lists of HubSpot, Mailjet and eworx). Left out is whatever news of friends may well say, such
 * as "free", "offer", "last chance", "apply now" or "help".
 */
const SPAM = phrases({
  en: `act now, act immediately, act fast, order now, order today, buy now, buy direct, call now,
    click here, click below, click now, open immediately, read this now, limited time,
    limited time offer, limited time only, offer expires, final notice,
    once in a lifetime, while supplies last, while stocks last, what are you waiting for,
    100% free, 100% guaranteed, 100% satisfied, totally free, absolutely free, free money,
    free gift, free gift card, free trial, free sample, free quote, free offer, risk free, no risk,
    no obligation, no strings attached, no purchase necessary, money back guarantee, money-back,
    satisfaction guaranteed, guaranteed income, guaranteed results, cash bonus, earn cash,
    earn money, earn extra cash, extra income, extra cash, fast cash, easy money, make money,
    get rich, get rich quick, double your money, double your income, million dollars, be your own boss,
    financial freedom, lowest price, lowest prices, best price, best prices, special promotion,
    special offer, exclusive deal, exclusive offer, big bucks, not spam, this is not spam,
    you have won a, you've won a, you have been selected, you've been selected, you are a winner,
    claim your prize, claim your reward, claim your gift, lottery winner, unclaimed prize,
    lose weight, weight loss, miracle cure, viagra, cialis, online casino, casino bonus,
    hot singles, cheap meds, online pharmacy, bad credit, no credit check, credit card offer,
    payday loan, eliminate debt, consolidate debt, refinance your, pre-approved,
    investment opportunity, bitcoin giveaway, crypto giveaway, bulk email, increase sales,
    verify your account, your account has been, urgent business, urgent proposal, urgent reply,
    urgent response, urgent notice, as seen on tv`,
  de: `jetzt kaufen, jetzt bestellen, jetzt zugreifen, jetzt zuschlagen, hier klicken, nur heute,
    nur noch heute, 100% gratis, 100% kostenlos, garantiert kostenlos, geld verdienen,
    schnelles geld, schnell reich, sie haben gewonnen, du hast gewonnen, gewinnspiel,
    exklusives angebot, einmaliges angebot, letzte mahnung, ohne risiko, kein risiko,
    geld zurück garantie, sofortkredit, abnehmen ohne`,
  es: `compra ahora, compre ahora, haz clic aquí, haga clic aquí, actúa ya, solo por hoy, sólo hoy,
    100% gratis, totalmente gratis, gana dinero, ganar dinero, dinero fácil, dinero rápido,
    has ganado un, ha ganado un, oferta exclusiva, oferta limitada, sin riesgo, sin compromiso,
    última oportunidad de compra, pierde peso`,
  fr: `achetez maintenant, cliquez ici, agissez maintenant, offre exclusive, offre limitée,
    100% gratuit, entièrement gratuit, gagner de l'argent, gagnez de l'argent, argent facile,
    vous avez gagné un, vous avez été sélectionné, sans risque, sans engagement,
    satisfait ou remboursé, devenez riche, perdre du poids`,
  pt: `compre agora, compre já, clique aqui, aja agora, só hoje, 100% grátis, totalmente grátis,
    ganhe dinheiro, ganhar dinheiro, dinheiro fácil, dinheiro rápido, você ganhou um,
    oferta exclusiva, oferta limitada, sem risco, sem compromisso, perca peso`,
  it: `compra ora, acquista ora, clicca qui, agisci ora, solo per oggi, solo oggi, 100% gratis,
    completamente gratis, guadagna soldi, guadagnare soldi, soldi facili, denaro facile,
    hai vinto un, offerta esclusiva, offerta limitata, senza rischi, senza impegno,
    soddisfatti o rimborsati, perdere peso`,
});

/** All phrases of the table: a subject may borrow one from any language. */
export const SPAM_PHRASES: readonly string[] = [...new Set(Object.values(SPAM).flat())];

/** Words that shout where they begin a subject and `!` or `:` follows. */
export const URGENT = ['urgent', 'urgente', 'dringend', 'eilt', 'eilig', 'attention', 'achtung'];

/** What mail programs write before the subject of an answer or of a message passed on. */
export const REPLY_MARKS = 're res aw antw antwort sv vs rif odp fw fwd wg rv enc tr ynt'.split(
  ' ',
);
