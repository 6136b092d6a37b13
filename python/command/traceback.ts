import { PyBaseException, strString, type Host } from '../../runtime/index.js';
/** placeholder until formatted tracebacks */
export function printException(host: Host, e: PyBaseException): void {
  host.write('stderr', `${e.type.name}: ${strString(e)}\n`);
}
