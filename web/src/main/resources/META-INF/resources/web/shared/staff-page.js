import { css } from 'lit';
import { Refused } from '../inbox/desk/api.js';

/** The frame of a page beside the inbox: one column under a heading and the way back. */
export const frame = css`
  :host {
    display: block;
    max-width: 52rem;
    margin: 0 auto;
    padding: var(--space-4) var(--space-3) var(--space-8);
  }

  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    padding-bottom: var(--space-3);
  }

  h1 {
    font-size: var(--text-xl);
    line-height: var(--leading-tight);
  }
`;

/** Why a page does not start, in words: log-in is the inbox's. @param {Error} problem @returns {string} */
export function whyNot(problem) {
  return problem instanceof Refused && problem.status === 401 ? 'Mời đăng nhập ở hộp thư trước.' : problem.message;
}
