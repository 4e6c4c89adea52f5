import { html } from 'lit';
import * as echarts from 'echarts';
import { HyElement } from '../shell/element.js';
import { onLocale, t } from '../shell/i18n.js';
import { onTheme } from '../shell/theme.js';
import { clock } from '../shell/time.js';

/** The last four hours as lines: how many came, were answered and gave up; and the service level. */
class HistoryChart extends HyElement {
  static properties = { history: { attribute: false } };

  #charts = [];
  #shown = null;

  connectedCallback() {
    super.connectedCallback();
    this.whileHere(onTheme(() => this.#draw()));
    this.whileHere(onLocale(() => this.#draw()));
    const resize = new ResizeObserver(() => this.#charts.forEach((chart) => chart.resize()));
    resize.observe(this);
    this.whileHere(() => resize.disconnect());
    this.whileHere(() => this.#charts.splice(0).forEach((chart) => chart.dispose()));
  }

  updated() {
    if (this.#charts.length === 0) this.#charts = [...this.querySelectorAll('.hy-board-chart')].map((box) => echarts.init(box));
    if (this.#shown !== this.history) this.#draw();
  }

  #draw() {
    if (this.#charts.length === 0 || !this.history) return;
    this.#shown = this.history;
    const colour = (name) => getComputedStyle(this).getPropertyValue(name).trim();
    const soft = colour('--hy-text-soft');
    const line = (name, key, paint, more = {}) => ({
      name, type: 'line', showSymbol: false, color: colour(paint), lineStyle: { width: 3 },
      data: this.history.map((bucket) => bucket[key]), ...more,
    });
    const frame = (title, legend, max) => ({
      animation: false, textStyle: { fontFamily: getComputedStyle(this).fontFamily }, grid: { left: 40, right: 16, top: 36, bottom: 24 },
      title: { text: title, left: 8, top: 4, textStyle: { fontSize: 14, fontFamily: getComputedStyle(this).fontFamily, color: colour('--hy-text') } },
      legend: { data: legend, right: 8, top: 4, textStyle: { color: soft, fontSize: 13 }, itemWidth: 20, icon: 'roundRect', itemHeight: 3 },
      tooltip: { trigger: 'axis', valueFormatter: (value) => (value === null || value === undefined ? '–' : String(value)) },
      xAxis: {
        type: 'category', boundaryGap: false, data: this.history.map((bucket) => clock(bucket.at)),
        axisLabel: { color: soft, fontSize: 13, interval: 11 }, axisLine: { lineStyle: { color: colour('--hy-line') } }, axisTick: { show: false },
      },
      yAxis: { type: 'value', max, minInterval: 1, axisLabel: { color: soft, fontSize: 13 }, splitLine: { lineStyle: { color: colour('--hy-line') } } },
    });
    const names = ['arrived', 'answered', 'abandoned'].map((name) => t(`chart.${name}`));
    this.#charts[0].setOption({
      ...frame(t('chart.contacts'), names),
      series: [line(names[0], 'arrived', '--hy-solid-blue'), line(names[1], 'answered', '--hy-solid-green', { lineStyle: { width: 3, type: [8, 4] } }),
        line(names[2], 'abandoned', '--hy-solid-red', { lineStyle: { width: 3, type: 'dotted' } })],
    }, true);
    this.#charts[1].setOption({
      ...frame(t('chart.serviceLevel'), [], 100),
      series: [line(t('wallboard.serviceLevel'), 'serviceLevel', '--hy-accent', { connectNulls: true, areaStyle: { opacity: 0.12 } })],
    }, true);
  }

  render() {
    const sum = (key) => (this.history ?? []).reduce((total, bucket) => total + bucket[key], 0);
    return html`<div class="hy-board-charts">
      <div class="hy-board-chart" role="img" aria-label=${t('chart.contactsLabel', {
        arrived: sum('arrived'), answered: sum('answered'), abandoned: sum('abandoned'),
      })}></div>
      <div class="hy-board-chart" role="img" aria-label=${t('chart.serviceLevel')}></div>
    </div>`;
  }
}
customElements.define('hy-board-history', HistoryChart);
