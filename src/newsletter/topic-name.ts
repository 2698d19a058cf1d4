import { topicWords } from '../fields/topic.ts';
import type { Newsletter } from './newsletter.ts';

/** What readers see of a topic: the name that the settings give it, or else its words. */
export function topicName({ topics }: Pick<Newsletter, 'topics'>, topic: string): string {
  const named = Object.hasOwn(topics, topic) ? topics[topic] : undefined;
  return named ?? topicWords(topic);
}
