const WORDS = {
  name: ['帮助中心', 'Help'], question: ['遇到了什么问题？', 'What is the matter?'], go: ['搜索', 'Search'],
  hint: ['用您自己的话说，如“空调不制冷显示E1”', 'In your own words, or an error code'],
  all: ['全部产品', 'All products'], often: ['大家常看', 'Read most'], found: ['搜索“{words}”的结果', 'Results for “{words}”'],
  none: ['没有找到相关文章', 'Nothing was found'], noneText: ['换个说法再试试，或者直接咨询客服。', 'Try other words, or just ask us.'],
  back: ['返回', 'Back'], helped: ['这篇文章解决您的问题了吗？', 'Did this solve it?'], yes: ['解决了', 'Yes'], no: ['没有解决', 'No'],
  glad: ['很高兴帮到您。', 'Glad it helped.'], why: ['哪里没有帮到您？（选填）', 'What was missing? (optional)'], send: ['提交', 'Send'],
  sorry: ['谢谢，我们会改进这篇文章。您也可以直接咨询客服。', 'Thank you, we will improve it. You can also ask us.'],
  still: ['没有找到答案？', 'No answer yet?'], ask: ['咨询客服', 'Ask us'], again: ['重试', 'Try again'], language: ['English', '中文'],
  offline: ['网络不通，请稍后重试', 'No network. Please try again.'], failed: ['暂时不可用，请稍后重试', 'Not available now. Please try again later.'],
  codes: ['故障代码', 'Fault codes'], loading: ['正在加载…', 'Loading…'],
};

const KEY = 'huiying:help-language';
let at = (localStorage.getItem(KEY) ?? navigator.language).startsWith('en') ? 1 : 0;

export const lang = () => (at ? 'en' : 'zh-CN');

export function switchLanguage() {
  at = 1 - at;
  localStorage.setItem(KEY, lang());
}

export const t = (key, params = {}) => WORDS[key][at].replace(/\{(\w+)}/g, (_, name) => params[name]);

/** Of two texts the one in this language. */
export const either = (zh, en) => (at ? en || zh : zh || en) ?? '';
