const LONG = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

const HOST = 'https://town.example.org';

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeText = (text) => String(text).replace(/[&<>"]/g, (character) => ESCAPES[character]);

const kept = { item: new WeakMap(), letter: new WeakMap() };

/** Those whom an entry is about, with links. */
export function names(ids, person, host = '') {
  return ids
    .filter((id) => person[id])
    .map((id) => `<a href="${host}/people/${id}/">${escapeText(person[id].data.title)}</a>`)
    .join(', ');
}

/** An entry as lists show it; made once. */
export function item(entry, person) {
  return once(kept.item, entry, () => {
    const { data, url, date } = entry;
    const day = date.toISOString().slice(0, 10);
    return `<article><p class="names">${names(data.people, person)}</p><h3><a href="${url}">${escapeText(data.title)}</a></h3><p>${excerpt(entry)}</p>${facts(data, person)}<p class="meta">${data.kinds[0]} <time datetime="${day}">${LONG.format(date)}</time></p></article>`;
  });
}

/** An entry as the letter shows it; made once. */
export function letterItem(entry, person) {
  return once(kept.letter, entry, () => {
    const { data, url } = entry;
    const who = data.people
      .filter((id) => person[id])
      .map((id) => escapeText(person[id].data.title));
    const more = data.link ? `<br><a href="${escapeText(data.link)}">Read more</a>` : '';
    return `<p><strong>${who.join(', ')}</strong><br><a href="${HOST}${url}">${escapeText(data.title)}</a><br>${excerpt(entry)}${more}</p>`;
  });
}

/** What else is known of an entry. */
export function facts(data, person) {
  const day = (value) => LONG.format(new Date(value));
  return [
    data.starts && `<p>When: <time datetime="${data.starts}">${day(data.starts)}</time></p>`,
    data.place && `<p>Where: ${escapeText(data.place)}</p>`,
    data.until && `<p>Until ${day(data.until)}</p>`,
    data.state === 'met' &&
      `<p>Met on ${day(data.met_on)} · Thanks to ${names(data.helped_by, person)}</p>`,
    data.state === 'open' && data.by && `<p>Needed by ${day(data.by)}</p>`,
    data.link &&
      `<p><a href="${escapeText(data.link)}" rel="noopener nofollow ugc">Read more</a></p>`,
  ]
    .filter(Boolean)
    .join('');
}

/** The summary, or the first paragraph. */
function excerpt({ data, templateContent }) {
  if (data.summary) return escapeText(data.summary);
  return /<p>(.*?)<\/p>/s.exec(templateContent)?.[1] ?? '';
}

function once(map, entry, make) {
  // The data of a page is one object for the whole build, however often its collection is made.
  const known = map.get(entry.data);
  if (known !== undefined) return known;
  const made = make();
  map.set(entry.data, made);
  return made;
}
