import { aboutLifetimes, testPrograms } from './compare.js';

testPrograms((folder) => !aboutLifetimes.has(folder));
