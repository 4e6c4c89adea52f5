import { pick, t } from '../shell/i18n.js';
import { levelFormula, levelName } from '../shell/service-level.js';
import { duration } from '../shell/time.js';

const seconds = (value) => (value === null ? '–' : duration(value));
const perCent = (value) => (value === null ? '–' : `${Math.round(value * 10) / 10}%`);

const sum = (rows, name) => rows.reduce((total, row) => total + row[name], 0);

/** An average of all rows, each as heavy as its contacts. */
const weighed = (weight) => (rows, name) => {
  const counted = rows.filter((row) => row[name] !== null && row[weight] > 0);
  const all = sum(counted, weight);
  return all === 0 ? '–' : duration(counted.reduce((total, row) => total + row[name] * row[weight], 0) / all);
};

const level = (by) => ({
  title: () => levelName(by), hint: () => levelFormula(by), cell: (row, name) => perCent(row[name]),
});

/** The share of all queues together: parts and wholes are added, not shares. */
const share = (met, of) => (rows) => {
  const whole = of(rows);
  return whole === 0 ? '–' : perCent(100 * met(rows) / whole);
};
const offered = (rows) => sum(rows, 'answered') + sum(rows, 'abandoned');

/** The two day sheets: where each is read, its columns ({name, cell?, total?}) and what a row is called. */
export const SHEETS = {
  agents: {
    url: '/api/reports/agents', icon: 'bi-person', first: 'contacts', name: (row) => row.name,
    columns: [
      { name: 'contacts', total: sum },
      { name: 'firstResponseSeconds', cell: (row) => seconds(row.firstResponseSeconds), total: weighed('contacts') },
      { name: 'replyRate', cell: (row) => perCent(row.replyRate) },
      { name: 'handleSeconds', cell: (row) => seconds(row.handleSeconds), total: weighed('contacts') },
      { name: 'wrapUpSeconds', cell: (row) => seconds(row.wrapUpSeconds), total: weighed('contacts') },
      { name: 'missed', total: sum },
      { name: 'declined', total: sum },
      { name: 'satisfaction', cell: (row) => (row.rated === 0 ? '–' : `${perCent(row.satisfaction)} · ${row.rated}`) },
      { name: 'tickets', total: sum },
      { name: 'solvedByArticle', total: sum },
    ],
  },
  queues: {
    url: '/api/reports/queues', icon: 'bi-people', first: 'arrived', name: (row) => pick(row),
    columns: [
      { name: 'arrived', total: sum },
      { name: 'answered', total: sum },
      { name: 'abandoned', cell: (row) => `${row.abandoned}${row.abandonedWithin ? t('report.within', { n: row.abandonedWithin }) : ''}`, total: sum },
      { name: 'turnedAway', total: sum },
      { name: 'ofOffered', ...level('OF_OFFERED'), total: share((rows) => sum(rows, 'answeredWithin'), offered) },
      { name: 'withoutShortAbandons', ...level('WITHOUT_SHORT_ABANDONS'),
        total: share((rows) => sum(rows, 'answeredWithin'), (rows) => offered(rows) - sum(rows, 'abandonedWithin')) },
      { name: 'shortAbandonsMet', ...level('SHORT_ABANDONS_MET'),
        total: share((rows) => sum(rows, 'answeredWithin') + sum(rows, 'abandonedWithin'), offered) },
      { name: 'abandonRate', cell: (row) => perCent(row.abandonRate), total: share((rows) => sum(rows, 'abandoned'), offered) },
      { name: 'averageWaitSeconds', cell: (row) => seconds(row.averageWaitSeconds), total: weighed('answered') },
      { name: 'longestWaitSeconds', cell: (row) => seconds(row.longestWaitSeconds), total: (rows) => seconds(Math.max(0, ...rows.map((row) => row.longestWaitSeconds ?? 0))) },
    ],
  },
};
