import { toCalendar } from '../feeds/calendar.ts';
import { respond } from '../feeds/response.ts';
import { loadSite } from '../read/site.ts';

export async function GET() {
  return respond(toCalendar(await loadSite()), 'calendar');
}
