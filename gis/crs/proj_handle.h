#pragma once

#include <memory>
#include <proj.h>

namespace gis {

struct DestroyContext
{
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};

struct DestroyPj
{
    void operator()(PJ* object) const { proj_destroy(object); }
};

using ProjContext = std::unique_ptr<PJ_CONTEXT, DestroyContext>;
using ProjObject = std::unique_ptr<PJ, DestroyPj>;

/// A context that keeps quiet: what went wrong is in our Result.
inline ProjContext makeProjContext()
{
    ProjContext context{proj_context_create()};
    proj_log_level(context.get(), PJ_LOG_NONE);
    return context;
}

} // namespace gis
