// Who holds the phones. All ids are invented: Zalo user ids of no one, and +84 900 000 xxx, which no carrier hands out.

const STORED = "caunoi.playground.citizen";

/** @returns {{zalo: string, sms: string}} the same citizen as last time on this browser */
export function sameCitizen() {
  return citizen(Number(localStorage.getItem(STORED)) || 1);
}

export function anotherCitizen() {
  const number = 2 + Math.floor(Math.random() * 997);
  localStorage.setItem(STORED, number);
  return citizen(number);
}

/** As people read it: +84 900 000 001. */
export const spokenNumber = (digits) => `+${digits.slice(0, 2)} ${digits.slice(2, 5)} ${digits.slice(5, 8)} ${digits.slice(8)}`;

function citizen(number) {
  const padded = String(number).padStart(3, "0");
  return { zalo: `2468000000000000${padded}`, sms: `84900000${padded}` };
}
