// MQTT topics and what their messages mean.
import type { Json } from '../layout/json.ts';

/** `+` stands for one level, a last `#` for that level and all below. Topics of the broker itself ($SYS) are not meant by either at the start. */
export function topicMatches(filter: string, topic: string): boolean {
  const wanted = filter.split('/');
  const levels = topic.split('/');
  if (topic.startsWith('$') && (wanted[0] === '+' || wanted[0] === '#')) return false;
  for (const [index, level] of wanted.entries()) {
    if (level === '#') return index === wanted.length - 1;
    if (index >= levels.length) return false;
    if (level !== '+' && level !== levels[index]) return false;
  }
  return wanted.length === levels.length;
}

const LONGEST_TOPIC = 65_535;

export function isTopicFilter(filter: string): boolean {
  if (filter === '' || filter.length > LONGEST_TOPIC || filter.includes('\0')) return false;
  const levels = filter.split('/');
  return levels.every((level, index) => {
    if (level === '#') return index === levels.length - 1;
    return level === '+' || !/[+#]/.test(level);
  });
}

/** A topic to publish on has no wildcards. */
export const isTopic = (topic: string): boolean => isTopicFilter(topic) && !/[+#]/.test(topic);

/** `23.5` and `true` are what they say, JSON is what it holds, and everything else is text. */
export function typedMessage(message: string): Json {
  try {
    return JSON.parse(message) as Json;
  } catch {
    return message;
  }
}
