export const word = "chào";
