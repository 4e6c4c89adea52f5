/** The words of the customer's page. Chinese first; English for browsers that ask for it. */
const zh = {
  title: '维修进度', number: '工单号', product: '产品', fault: '故障', visit: '上门时间', expected: '预计', before: '{at} 前', technician: '维修师傅', outlet: '服务网点',
  result: '处理结果', steps: '进度', refresh: '刷新', updated: '更新于 {at}', gone: '链接已失效，或工单不存在。请联系客服获取新的链接。', failed: '暂时无法加载，请稍后重试。', retry: '重试',
  help: '如有疑问，请在网站联系客服，并报工单号。', language: 'English', registered: '登记时间',
  REGISTERED: '已登记，正在安排网点', DISPATCHED: '已派给维修师傅', ACCEPTED: '师傅已接单', VISIT_AGREED: '已约好上门时间', ARRIVED: '师傅已到场', WORKING: '正在处理',
  WAITING_FOR_PARTS: '等待配件', TAKEN_IN: '已取回修理', FINISHED: '已完工', FOLLOWED_UP: '已回访', CLOSED: '已办结', CANCELLED: '已取消',
};
const en = {
  title: 'Repair progress', number: 'Ticket', product: 'Product', fault: 'Fault', visit: 'Visit', expected: 'Expected', before: 'by {at}', technician: 'Technician', outlet: 'Service point',
  result: 'Result', steps: 'Progress', refresh: 'Refresh', updated: 'Updated {at}', gone: 'This link has ended, or there is no such ticket. Please ask us for a new one.', failed: 'It cannot be loaded right now. Please try again.', retry: 'Try again',
  help: 'Questions? Contact us on the website and tell us the ticket number.', language: '中文', registered: 'Registered',
  REGISTERED: 'Registered; a service point is being found', DISPATCHED: 'Given to a technician', ACCEPTED: 'Accepted by the technician', VISIT_AGREED: 'Visit agreed', ARRIVED: 'The technician is there', WORKING: 'Being repaired',
  WAITING_FOR_PARTS: 'Waiting for parts', TAKEN_IN: 'Taken in for repair', FINISHED: 'Repaired', FOLLOWED_UP: 'You were asked', CLOSED: 'Closed', CANCELLED: 'Cancelled',
};

let english = !/^zh/i.test(navigator.language ?? 'zh');

export const lang = () => (english ? 'en' : 'zh-CN');
export const switchLanguage = () => { english = !english; };
export const t = (key, params = {}) => ((english ? en : zh)[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => params[name] ?? whole);
