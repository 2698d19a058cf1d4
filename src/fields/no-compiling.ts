import { config } from 'zod';

/**
 * The policy of pages allows no code made from text, which zod would try as it makes a schema. So
 * whatever runs schemas in a browser imports this first, and this one file: bundles hold it before
 * the schemas that they share.
 */
config({ jitless: true });
