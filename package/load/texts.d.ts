export const core: string;
export const engine: string;
