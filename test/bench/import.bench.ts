export async function benchImport(_: (name: string) => Promise<string>): Promise<void> {}
