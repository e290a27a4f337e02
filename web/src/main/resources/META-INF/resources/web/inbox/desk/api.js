/** The inbox API: JSON both ways, the session's CSRF token with every change, errors as {@link Refused}. */

/** The server understood and said no; `text` is meant for the person at the screen. */
export class Refused extends Error {
  /** @param {number} status @param {{error?: {code: string, text: string, field?: string}}} body */
  constructor(status, body) {
    super(body.error?.text ?? 'Máy chủ không nhận yêu cầu.');
    this.status = status;
    this.code = body.error?.code ?? 'refused';
    this.body = body;
  }
}

/** The server could not be reached, or answered with something that is no answer. */
export class Away extends Error {
  constructor() {
    super('Chưa kết nối được máy chủ. Nội dung bạn soạn vẫn được giữ.');
  }
}

export class Api {
  csrf = '';

  /** @param {string} path @returns {Promise<any>} */
  get(path) {
    return this.#ask(path, { headers: {} });
  }

  /** @param {string} path @param {object} body @returns {Promise<any>} */
  post(path, body) {
    return this.#ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': this.csrf },
      body: JSON.stringify(body),
    });
  }

  async #ask(path, request) {
    let response;
    let body;
    try {
      response = await fetch(`/api/${path}`, { ...request, credentials: 'same-origin' });
      body = await response.json();
    } catch {
      throw new Away();
    }
    if (!response.ok) {
      throw new Refused(response.status, body);
    }
    return body;
  }
}
