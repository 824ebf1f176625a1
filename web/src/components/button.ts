// SPDX-License-Identifier: EUPL-1.2
// The button of the design system with its style; outside the shell, which does without.
import '../styles/buttons.css';

export { Button, ButtonGroup } from '@utrecht/component-library-react';
