/** Thresholds: which figure is amber or red, and what rings. */
import { secondsSince } from '../shell/time.js';

const WORSE = { green: 0, amber: 1, red: 2 };

export class Limits {
  #byMeasure;

  constructor(thresholds = []) {
    this.#byMeasure = new Map(thresholds.map((each) => [each.measure, each]));
  }

  /** 'amber', 'red', or '' when all is well or there is nothing to judge. */
  tone(measure, value) {
    const limit = this.#byMeasure.get(measure);
    if (!limit || value === null || value === undefined) return '';
    const beyond = measure === 'SERVICE_LEVEL' ? (bound) => value < bound : (bound) => value >= bound && value > 0;
    return beyond(limit.red) ? 'red' : beyond(limit.amber) ? 'amber' : '';
  }

  rings(measure) {
    return this.#byMeasure.get(measure)?.ring === true;
  }

  /** The wait of the oldest, judged in hundredths of the queue's own target. */
  waitTone(queue) {
    if (!queue.oldestWaiting) return '';
    return this.tone('LONGEST_WAIT', (secondsSince(queue.oldestWaiting) * 100) / queue.targetSeconds);
  }

  /** How long an agent may be away, in minutes. */
  awayTone(agent) {
    return agent.state === 'AWAY' && agent.since ? this.tone('AWAY', secondsSince(agent.since) / 60) : '';
  }

  /** Everything that is red now and is meant to ring, by names that stay the same while it lasts. */
  alarms(figures) {
    const red = [];
    const look = (measure, name, tone) => tone === 'red' && this.rings(measure) && red.push(`${measure}:${name}`);
    for (const queue of figures.queues) {
      look('WAITING', queue.id, this.tone('WAITING', queue.waiting));
      look('LONGEST_WAIT', queue.id, this.waitTone(queue));
      look('SERVICE_LEVEL', queue.id, this.tone('SERVICE_LEVEL', queue.today.serviceLevel));
      look('ABANDON_RATE', queue.id, this.tone('ABANDON_RATE', queue.today.abandonRate));
    }
    look('CALLBACKS_OVERDUE', '', this.tone('CALLBACKS_OVERDUE', figures.callbacks.overdue));
    look('TICKETS_AT_RISK', '', this.tone('TICKETS_AT_RISK', figures.tickets.atRisk));
    look('TICKETS_BROKEN', '', this.tone('TICKETS_BROKEN', figures.tickets.broken));
    figures.agents.forEach((agent) => look('AWAY', agent.id, this.awayTone(agent)));
    return red;
  }
}

/** The worse of two tones. */
export const worse = (one, other) => ((WORSE[one] ?? 0) >= (WORSE[other] ?? 0) ? one : other);
