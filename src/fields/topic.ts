/** A topic in words: `city gardens` for `city-gardens`. Of hyphens alone, itself. */
export function topicWords(topic: string): string {
  return topic.replace(/-+/g, ' ').trim() || topic;
}
