// npm run audit — whether any package that the project uses has a known weakness, as far as the registry tells.
import { spawnSync } from 'node:child_process';

interface Report {
  metadata?: { vulnerabilities: Record<string, number> };
  vulnerabilities?: Record<string, { severity: string; isDirect: boolean; range: string; fixAvailable: unknown }>;
}

/** What the registry said; null where it said nothing that can be read. */
function read(text: string): Report | null {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return null;
  }
}

const { stdout, stderr } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8' });
const report = read(stdout);
if (!report?.metadata) {
  console.log(
    `没有查成：登记处不提供漏洞查询，或连不上。换一个提供的登记处再查。\n${stderr.trim().split('\n').at(-1) ?? ''}`,
  );
  process.exit(2);
}
const found = Object.entries(report.vulnerabilities ?? {});
if (found.length === 0) {
  console.log('没有已知的漏洞。');
  process.exit(0);
}
for (const [name, { severity, isDirect, range, fixAvailable }] of found)
  console.log(
    `${name} ${range}：${severity}${isDirect ? '，直接用到' : ''}${fixAvailable ? '，有修正的版本' : '，还没有修正的版本'}`,
  );
console.log(`共 ${found.length} 个包。用到的地方见 npm ls 包名；换不了的，在提交说明里写明为什么不碍事。`);
process.exit(1);
