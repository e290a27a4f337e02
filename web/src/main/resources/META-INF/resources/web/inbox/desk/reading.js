/** How what a citizen wrote reads in ordinary spelling: whether this officer wants to see it, and its parts. */

const PREFIX = 'caunoi.reading';

/** @param {string} user @returns {boolean} true until the officer says otherwise in this browser */
export function wantsReading(user) {
  return localStorage.getItem(`${PREFIX}.${user}`) !== 'off';
}

/** @param {string} user @param {boolean} wanted */
export function keepWantsReading(user, wanted) {
  localStorage.setItem(`${PREFIX}.${user}`, wanted ? 'on' : 'off');
}

/**
 * A reading cut into what stands as it was written and what was changed.
 * @param {{text: string, changes: {start: number, from: string, to: string, sure: boolean}[]}} reading
 * @returns {{text: string, from?: string, sure?: boolean}[]}
 */
export function pieces({ text, changes }) {
  const cut = [];
  let end = 0;
  for (const { start, from, to, sure } of changes) {
    cut.push({ text: text.slice(end, start) }, { text: to, from, sure });
    end = start + to.length;
  }
  cut.push({ text: text.slice(end) });
  return cut.filter((piece) => piece.text);
}
