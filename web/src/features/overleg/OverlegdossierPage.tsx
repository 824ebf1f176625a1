// SPDX-License-Identifier: EUPL-1.2
export { ContentAddress as default } from './OverlegPage';
