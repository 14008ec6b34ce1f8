// The C objects of GMime and GLib as values that free themselves. Only files of this folder include it.
#pragma once

#include <memory>

#include <gmime/gmime.h>

namespace pmcdiff::mail {

/// Makes GMime ready; whatever uses it calls this first. It is never shut down, for it cannot be started again after that.
inline void start_gmime() { g_mime_init(); }

struct ReleaseObject {
    void operator()(void* object) const { g_object_unref(object); }
};
/// A reference that this place holds.
template <class Type>
using Object = std::unique_ptr<Type, ReleaseObject>;

struct FreeMemory {
    void operator()(void* memory) const { g_free(memory); }
};
template <class Type>
using Memory = std::unique_ptr<Type, FreeMemory>;

struct ReleaseDateTime {
    void operator()(GDateTime* time) const { g_date_time_unref(time); }
};
using DateTime = std::unique_ptr<GDateTime, ReleaseDateTime>;

struct ReleaseTimeZone {
    void operator()(GTimeZone* zone) const { g_time_zone_unref(zone); }
};
using TimeZone = std::unique_ptr<GTimeZone, ReleaseTimeZone>;

/// An object of GMime as one of its base classes. GObject lays a class out as its base followed by more, which C++ cannot
/// know.
template <class Base, class Derived>
Base* as(Derived* object) {
    return reinterpret_cast<Base*>(object);
}
template <class Base, class Derived>
Base* as(const Object<Derived>& object) {
    return as<Base>(object.get());
}

}  // namespace pmcdiff::mail
