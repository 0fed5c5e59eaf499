/**
 * Questions about wine: what in a message makes it a question rather than a request, and which facts answer it. Facts are
 * found by meaning: words become concepts, and the fact whose concepts weigh most is the answer.
 */
package dev.sommelier.understanding.question;
