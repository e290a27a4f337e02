package vn.caunoi.store;

import java.util.List;

/**
 * A part of a walk over everything, for an index that is built anew. An id may come twice; none that stood there
 * during the whole walk is left out.
 *
 * @param next cursor of the next page; "" = that was the last
 */
public record IdPage(List<String> ids, String next) {}
