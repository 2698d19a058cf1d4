/**
 * Parameters that follow a reader or count a click. Gathered from what browsers remove by
 * themselves (brave-core, components/query_filter/utils.cc; Firefox, "Query Parameter Stripping")
 * and from the manuals of analytics and mailing services. The names in small letters.
 */
const PARAMETERS = new Set(
  `
  fbclid fb_action_ids fb_action_types fb_comment_id fb_ref fb_source
  gclid gclsrc dclid gbraid wbraid srsltid _ga _gl
  msclkid twclid ttclid yclid ymclid ysclid _openstat li_fat_id epik rdt_cid rb_clickid irclickid
  igshid igsh mibextid
  mc_cid mc_eid mkt_tok _hsenc _hsmi hsctatracking __hstc __hssc __hsfp
  vero_id vero_conv oly_anon_id oly_enc_id wickedid s_cid et_rid _kx ck_subscriber_id
  ml_subscriber ml_subscriber_hash ss_email_id vgo_ee bsft_clkid bsft_uid bbeml dm_i __s _bhlid
  _branch_match_id _branch_referrer unicorn_click_id at_recipient_id at_recipient_list
  guce_referrer guce_referrer_sig ref_src ref_url spm
  oft_c oft_ck oft_d oft_id oft_ids oft_k oft_lk oft_sk
  pk_campaign pk_kwd pk_source pk_medium pk_cid
  `
    .trim()
    .split(/\s+/),
);

/** Families of parameters: Google Analytics, Matomo. */
const FAMILIES = /^(?:utm|mtm)_/;

/** Parameters that follow a reader on some sites, and mean something else on others. */
const ON_SITES: Record<string, readonly string[]> = {
  si: ['youtube.com', 'youtu.be', 'spotify.com', 'soundcloud.com'],
  pp: ['youtube.com'],
  trk: ['linkedin.com'],
  trackingid: ['linkedin.com'],
  s: ['twitter.com', 'x.com'],
  t: ['twitter.com', 'x.com'],
  spm_id_from: ['bilibili.com'],
  vd_source: ['bilibili.com'],
};

/** Does a parameter of an address on this host only follow readers? */
export function isTracker(name: string, host: string): boolean {
  const plain = name.toLowerCase().replace(/^amp;/, '');
  if (FAMILIES.test(plain) || PARAMETERS.has(plain)) return true;
  const sites = Object.hasOwn(ON_SITES, plain) ? ON_SITES[plain] : undefined;
  return sites?.some((site) => isOn(host, site)) ?? false;
}

/** Is a host this site, or below it? */
export function isOn(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}
