#!/usr/bin/env node
// Stands in for the executable of a desktop VS Code: takes its arguments, and its exit code is the verdict of the tests.
import { require } from 'tsx/cjs/api';

require('./headlessTestRun.ts', import.meta.url);
