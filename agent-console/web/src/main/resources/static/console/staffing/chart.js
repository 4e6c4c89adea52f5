import { html } from 'lit';
import * as echarts from 'echarts';
import { HyElement } from '../shell/element.js';
import { onLocale, t } from '../shell/i18n.js';
import { onTheme } from '../shell/theme.js';
import { timeOf } from './day.js';

/** Volumes as bars, agents as steps, the service level as a line with its target. */
class StaffingChart extends HyElement {
  static properties = { plan: { attribute: false }, first: { type: Number }, target: { type: Number } };

  #chart = null;

  connectedCallback() {
    super.connectedCallback();
    this.whileHere(onTheme(() => this.#draw()));
    this.whileHere(onLocale(() => this.#draw()));
    const resize = new ResizeObserver(() => this.#chart?.resize());
    resize.observe(this);
    this.whileHere(() => resize.disconnect());
    this.whileHere(() => { this.#chart?.dispose(); this.#chart = null; });
  }

  updated() {
    this.#chart ??= echarts.init(this.querySelector('.hy-staffing-chart'));
    this.#draw();
  }

  #draw() {
    if (!this.#chart || !this.plan) return;
    const colour = (name) => getComputedStyle(this).getPropertyValue(name).trim();
    const soft = colour('--hy-text-soft');
    const rows = this.plan.intervals;
    const axis = (name, more = {}) => ({
      type: 'value', name, nameTextStyle: { color: soft }, axisLabel: { color: soft }, splitLine: { show: false }, minInterval: 1, ...more,
    });
    const names = { volume: t('staffing.volume'), agents: t('staffing.agents'), level: t('staffing.serviceLevel') };
    this.#chart.setOption({
      animation: false, textStyle: { fontFamily: getComputedStyle(this).fontFamily }, grid: { left: 48, right: 96, top: 56, bottom: 28 },
      legend: { data: Object.values(names), top: 4, left: 8, textStyle: { color: soft, fontSize: 13 } },
      tooltip: { trigger: 'axis', backgroundColor: colour('--hy-raised'), borderColor: colour('--hy-line'), textStyle: { color: colour('--hy-text') } },
      xAxis: {
        type: 'category', data: rows.map((row, index) => timeOf(this.first + index)), axisLabel: { color: soft }, axisTick: { show: false },
        axisLine: { lineStyle: { color: colour('--hy-line') } },
      },
      yAxis: [
        axis(names.volume, { splitLine: { lineStyle: { color: colour('--hy-line') } } }),
        axis(names.agents, { position: 'right' }),
        axis('', { position: 'right', offset: 48, min: 0, max: 100, axisLabel: { color: soft, formatter: '{value}%' } }),
      ],
      series: [
        { name: names.volume, type: 'bar', color: colour('--hy-solid-grey'), itemStyle: { opacity: 0.45 }, data: rows.map((row) => row.volume) },
        { name: names.agents, type: 'line', step: 'middle', yAxisIndex: 1, showSymbol: false, color: colour('--hy-accent'), lineStyle: { width: 3 },
          data: rows.map((row) => row.agents) },
        { name: names.level, type: 'line', yAxisIndex: 2, symbolSize: 5, color: colour('--hy-solid-blue'), lineStyle: { width: 2, type: [6, 3] },
          data: rows.map((row) => (row.figures ? Math.round(row.figures.serviceLevel * 1000) / 10 : null)),
          tooltip: { valueFormatter: (value) => (value === null || value === undefined ? '–' : `${value}%`) },
          markLine: { silent: true, symbol: 'none', lineStyle: { color: colour('--hy-solid-amber'), type: 'dotted' },
            label: { formatter: `${this.target}%`, color: soft, position: 'insideEndTop' }, data: [{ yAxis: this.target }] } },
      ],
    }, true);
  }

  render() {
    const day = this.plan.day;
    return html`<div class="hy-staffing-chart" role="img" aria-label=${t('staffing.chartLabel', {
      volume: Math.round(this.plan.intervals.reduce((sum, row) => sum + row.volume, 0)),
      agents: Math.max(...this.plan.intervals.map((row) => row.agents)),
      level: day ? `${Math.round(day.serviceLevel * 100)}%` : '–',
    })}></div>`;
  }
}
customElements.define('hy-staffing-chart', StaffingChart);
