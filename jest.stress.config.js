import config, { counted, project } from './jest.config.js';

/** The tests of the counted lifetime in the stress mode: a collection at every safe point, and whoever uses a dead object fails. */
export default { ...config, projects: [project('stress', { ...counted, globals: { lifetime: 'counted', stress: true } })] };
