/**
 * The map of the municipalities that an operator may add to the reference data: read from TopoJSON or GeoJSON, checked, merged to
 * regions and simplified. Coordinates are the only numbers here in binary floating point; what leaves is rounded to whole units.
 * Start with {@link nl.beschutwerk.reference.map.MunicipalityMap}.
 */
@NullMarked
package nl.beschutwerk.reference.map;

import org.jspecify.annotations.NullMarked;
