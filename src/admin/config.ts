import type { CmsConfig } from '@sveltia/cms';
import type { Newsletter } from '../newsletter/newsletter.ts';
import { collectionsOf } from './collections.ts';

/** Where the content folder lies in the repository. */
const FOLDER = 'content';

/**
 * Pictures are drawn anew before they are written, which drops what a camera noted in them, such as
 * the place; large enough for every size in which the site shows them.
 */
const PICTURE = { format: 'webp' as const, quality: 90, width: 2400, height: 2400 };

/**
 * Named where the settings name no repository: the CMS wants one, and does not look at it while it
 * works on a folder of this machine.
 */
const NO_REPOSITORY = 'this-machine/newsletter';

/**
 * The settings of Sveltia CMS, from the schemas of the content. Files are changed on this machine,
 * or in the repository of `submit.github` by a token of GitHub; there every change is a pull
 * request first, and whoever may not write sends it from a fork.
 * @param logo the address of the site's icon
 */
export function adminConfig(newsletter: Newsletter, logo: string): CmsConfig {
  const repo = newsletter.submit?.github;
  return {
    backend: {
      name: 'github',
      repo: repo ?? NO_REPOSITORY,
      auth_methods: ['token'],
      ...(repo !== undefined && { open_authoring: true, auth_scope: 'public_repo' as const }),
    },
    ...(repo !== undefined && { publish_mode: 'editorial_workflow' as const }),
    app_title: newsletter.title,
    site_url: newsletter.url,
    display_url: newsletter.url,
    logo: { src: logo },
    show_preview_links: false,
    media_libraries: {
      default: { config: { slugify_filename: true, transformations: { raster_image: PICTURE } } },
      stock_assets: { providers: [] },
    },
    media_folder: `${FOLDER}/pictures`,
    public_folder: '/pictures',
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 80, timezone: 'local' },
    output: { omit_empty_optional_fields: true, yaml: { indent_sequences: true } },
    collections: collectionsOf(FOLDER),
  };
}
