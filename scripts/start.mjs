import { install, requireNode, run, stop } from './setup.mjs';

requireNode();
install();
console.log('构建网站……');
if (run('npm', ['run', '--silent', 'build']) !== 0) stop('构建没有成功，原因见上。');

process.exit(run('npm', ['run', '--silent', 'preview']));
