/**
 * Readers of the data files inside the application, below {@code src/main/resources}. A missing or broken file fails with
 * its name, and a broken line with its number.
 *
 * <p>{@link dev.sommelier.classpath.ClasspathFile} reads a file as text, {@link dev.sommelier.classpath.CsvFile} as rows.
 * Depends on no other package.
 */
package dev.sommelier.classpath;
