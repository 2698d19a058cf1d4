import { loadSite } from '../astro/site.ts';
import { toCalendar } from '../feeds/calendar.ts';
import { respond } from '../feeds/response.ts';

export async function GET() {
  return respond(toCalendar(await loadSite()), 'calendar');
}
