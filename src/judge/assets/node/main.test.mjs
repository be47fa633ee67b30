// The one test file that Node is given: the hidden ones are served from memory by the reporter.
import 'sparr:tests'
