/** Does what a build command does; where it fails, says why without a stack, and ends with a code. */
export async function orSayWhy(work: () => Promise<void>): Promise<never> {
  try {
    await work();
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}\n上一次构建好的网站没有动。`);
    process.exit(1);
  }
  process.exit(0);
}
