import type { APIRoute } from 'astro';
import { atom } from '../lib/feeds.ts';

export const GET: APIRoute = async () => new Response(await atom());
