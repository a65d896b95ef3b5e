#pragma once

#include "app/map/snapping.h"
#include "core/base/progress.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>

namespace app {

class Document;

/// Keeps what can be snapped to around the cursor at hand, read on a reading thread.
class SnapSource : public QObject
{
    Q_OBJECT

public:
    explicit SnapSource(Document& document, QObject* parent = nullptr);

    /// The cursor is here: asks for what is around it where that is not known yet.
    void look(const MapView& view, QPointF pixel, const std::string& crs);
    /// The plan has changed.
    void forget();

    const SnapCandidates& candidates() const { return m_candidates; }
    bool waiting() const { return m_progress != nullptr; }

Q_SIGNALS:
    void changed();

private:
    Document& m_document;
    SnapCandidates m_candidates{};
    core::Box m_asked{};
    std::shared_ptr<core::Progress> m_progress{}; // of the question under way
};

} // namespace app
