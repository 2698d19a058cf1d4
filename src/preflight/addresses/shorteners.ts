/**
 * Hosts that hide where a link leads behind a short name, and may forget it. A choice of what
 * people meet from the list of PeterDaveHello/url-shorteners (CC BY-SA 4.0), and by its side what
 * social networks and mailing services make. Not those whose short address is a lasting name of
 * their own pages: youtu.be, flic.kr, wp.me, forms.gle, doi.org.
 */
const SHORTENERS = new Set(
  `
  adf.ly amzn.eu amzn.to bit.do bit.ly bitly.ws bl.ink buff.ly budurl.com clck.ru conta.cc cutt.ly
  cutt.us db.tt dlvr.it dub.sh eepurl.com fb.me fal.cn g.co git.io goo.gl hubs.ly hubs.la ht.ly ift.tt is.gd
  j.mp kutt.it lnkd.in maps.app.goo.gl n9.cl ow.ly owl.li ouo.io po.st ppt.cc qr.ae rb.gy rebrand.ly redd.it reurl.cc s.id
  shope.ee short.gy shorturl.at shorturl.com smarturl.it snip.ly spoti.fi spr.ly su.pr surl.li
  t.cn t.co t.ly t1p.de t2m.io tiny.cc tiny.one tiny.pl tinyurl.com tr.im trib.al u.to urlz.fr
  v.gd vk.cc vo.la x.co x.gd yhoo.it zpr.io zurl.co zws.im
  `
    .trim()
    .split(/\s+/),
);

/** Does an address stand on the host of a shortener? */
export function isShort(address: string): boolean {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  const hasPage = url.pathname !== '/' || url.search !== '';
  return hasPage && SHORTENERS.has(url.hostname.replace(/^www\./, ''));
}
