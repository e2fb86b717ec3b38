import { isFree, portOf, portTaken } from './port.mjs';
import { install, requireNode, run, stop } from './setup.mjs';

requireNode();
// Told before the minutes that installing and building take.
const port = askedPort();
if (!(await isFree(port))) stop(portTaken(port));
install();
console.log('构建网站……');
if (run('npm', ['run', '--silent', 'build']) !== 0) stop('构建没有成功，原因见上。');

process.exit(run('npm', ['run', '--silent', 'preview']));

function askedPort() {
  try {
    return portOf(process.env.PORT);
  } catch (error) {
    return stop(error.message);
  }
}
