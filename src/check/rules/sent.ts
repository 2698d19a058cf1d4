import { type ChosenDigest, chooseDigests } from '../../digest/choose.ts';
import type { EmailEntry } from '../../gate/gate.ts';
import type { Problem } from '../../problems/problem.ts';
import { differences, snapshotOf, snapshotSchema } from '../../sent/snapshot.ts';
import { type Evidence, fieldProblem, type Rule } from './rule.ts';

/** Digests that went out, and would say something else now. */
export const sent: Rule = (evidence) => {
  const { reading, snapshots } = evidence;
  if (snapshots.size === 0) return [];
  return chosenNow(evidence).flatMap((chosen): Problem[] => {
    const { digest } = chosen;
    const kept = snapshots.get(digest.id);
    if (!digest.sent || kept === undefined) return [];
    const warn = (message: string, fix: string) => [
      fieldProblem(reading, digest, ['sent'], { message, fix }, 'warning'),
    ];
    const again = `npm run digest -- ${digest.id} --sent`;
    const snapshot = snapshotSchema.safeParse(kept);
    if (!snapshot.success) {
      const message = 'what is kept of the letter that went out cannot be read';
      return warn(message, `keep what the digest holds now: ${again}`);
    }
    const found = differences(snapshot.data, snapshotOf(chosen));
    if (found.length === 0) return [];
    const message = `since the letter went out the digest has changed: ${found.join('; ')}`;
    return warn(
      message,
      `pick what readers have missed in the next letter; then, or if all is meant so, run ${again}`,
    );
  });
};

function chosenNow({ reading, gated, today }: Evidence): ChosenDigest<EmailEntry>[] {
  if (!reading.newsletter) return [];
  const due = reading.digests.filter(({ date }) => date <= today);
  const { sections, asks_per_person } = reading.newsletter;
  return chooseDigests(due, gated.email, sections, asks_per_person);
}
