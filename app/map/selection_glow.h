#pragma once

#include "app/map/map_view.h"
#include "core/model/geometry.h"

#include <QObject>

#include <cstdint>
#include <string>
#include <vector>

class QPainter;

namespace app {

class Document;

/// Shows what is selected above the map. Its shapes are read on a reading thread.
class SelectionGlow : public QObject
{
    Q_OBJECT

public:
    explicit SelectionGlow(Document& document, QObject* parent = nullptr);

    /// Reads the shapes of the document's selection again.
    void reload(const std::string& crs);
    void paint(QPainter& painter, const MapView& view) const;

    /// Around all that is selected, on the plane; empty for nothing.
    const core::Box& bounds() const { return m_shapes.bounds; }
    /// What is shown is still that of the selection before.
    bool isReading() const { return m_reading; }

    struct Shapes
    {
        std::vector<core::Position> points{}; // on the plane
        std::vector<core::Path> lines{};
        std::vector<core::Path> rings{};
        core::Box bounds{};
    };

Q_SIGNALS:
    void changed();

private:
    Document& m_document;
    Shapes m_shapes{};
    std::int64_t m_asked = 0;
    bool m_reading = false;
};

} // namespace app
