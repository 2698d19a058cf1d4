import { phrases } from './phrases.ts';

/**
 * Words of links that do not say where they lead: WCAG 2.2, 2.4.4 and failure F84; the English
 * ones also those of eslint-plugin-jsx-a11y's `anchor-ambiguous-text`.
 */
export const LINK_WORDS = phrases({
  en: `click, click here, click this, click this link, tap here, press here, here, right here,
    over here, go here, see here, look here, read here, available here, this, this one, that,
    this link, this page, this site, this website, the link, a link, link, page, url, website link,
    web link, more, read more, see more, view more, show more, learn more,
    find out more, more here, more info, more information, more details, details, info, continue,
    continue reading, read on, full story`,
  de: `hier, hier klicken, klicken sie hier, klick hier, klicke hier, hier entlang, hier lesen,
    link, dieser link, diesem link, zum link, diese seite, seite, mehr, mehr lesen, weiterlesen,
    weiter lesen, mehr erfahren, mehr infos, mehr informationen, mehr dazu, weitere informationen,
    details, weiter, dies, das`,
  es: `aquí, acá, haz clic aquí, haga clic aquí, clic aquí, pulsa aquí, pincha aquí, ver aquí,
    enlace, este enlace, el enlace, esta página, más, leer más, ver más, saber más,
    más información, más info, seguir leyendo, detalles, esto`,
  fr: `ici, cliquez ici, clique ici, cliquer ici, par ici, lien, ce lien, le lien, cette page,
    plus, lire plus, en savoir plus, lire la suite, voir plus, la suite, plus d'infos,
    plus d'informations, détails, ceci`,
  it: `qui, clicca qui, cliccare qui, link, questo link, il link, questa pagina, leggi tutto,
    leggi di più, di più, scopri di più, continua, continua a leggere, maggiori informazioni,
    più informazioni, dettagli, questo`,
  pt: `aqui, clique aqui, clica aqui, clicar aqui, veja aqui, link, este link, o link, ligação,
    esta página, mais, leia mais, ler mais, ver mais, saiba mais, saber mais, mais informações,
    continuar a ler, detalhes, isto`,
  nl: `hier, klik hier, klik, via deze link, link, deze link, de link, deze pagina, meer,
    lees meer, lees verder, verder lezen, meer lezen, meer info, meer informatie, details, dit`,
  sv: 'här, klicka här, länk, länken, denna länk, mer, läs mer, läs vidare, mer information',
  da: 'her, klik her, link, linket, dette link, mere, læs mere, læs videre, mere information',
  nb: 'her, klikk her, lenke, lenken, denne lenken, mer, les mer, les videre, mer informasjon',
  pl: 'tutaj, tu, kliknij tutaj, kliknij tu, link, ten link, więcej, czytaj więcej, czytaj dalej',
});
